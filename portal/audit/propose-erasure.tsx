import { NativeSelect, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { erasureReasons, type ErasureReason } from '../../domain/vocabulary.ts';
import { api } from '../data/api.ts';
import { Form } from '../ui/form.tsx';
import { useSubmit } from '../ui/use-submit.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './audit.module.css';

type Meant = 'case' | 'seller';

async function subjectOf(caseId: string, meant: Meant) {
  if (meant === 'case') return { kind: 'cases' as const, cases: [{ caseId }] };
  const { marketplaceId, sellerId } = (await api.get('/v1/cases/{caseId}', { params: { caseId } })).body.listing;
  return { kind: 'seller' as const, marketplaceId, sellerId };
}

/** Proposes that everything of the case goes, or of all cases about its seller. */
export function ProposeErasure({ caseId }: { caseId: string }) {
  const words = useWords();
  const said = words.erasure;
  const queries = useQueryClient();
  const [meant, setMeant] = useState<Meant>('case');
  const [reason, setReason] = useState<ErasureReason>(erasureReasons[0]);
  const [note, setNote] = useState('');
  const submission = useSubmit({
    send: async (idempotencyKey) => {
      const subject = await subjectOf(caseId, meant);
      const why = { reason, ...(note.trim() && { note: note.trim() }) };
      return api.post('/v1/erasures', { body: { subject, ...why }, idempotencyKey });
    },
    done: () => {
      setNote('');
      void queries.invalidateQueries({ queryKey: ['case', caseId, 'erasures'] });
    },
  });
  return (
    <section className={styles.part}>
      <h3>{said.proposeTitle}</h3>
      <Form submission={submission} label={said.propose}>
        <NativeSelect
          label={said.what}
          value={meant}
          data={[
            { value: 'case', label: said.ofCase },
            { value: 'seller', label: said.ofSeller },
          ]}
          onChange={({ currentTarget: { value } }) => setMeant(value as Meant)}
        />
        <NativeSelect
          label={said.why}
          value={reason}
          data={erasureReasons.map((value) => ({ value, label: words.erased.reasons[value] }))}
          onChange={({ currentTarget: { value } }) => setReason(value as ErasureReason)}
        />
        <Textarea
          label={words.shared.aside(said.note, words.shared.optional)}
          description={said.noteHint}
          value={note}
          maxLength={1000}
          rows={2}
          error={submission.refused('/note')}
          onChange={({ currentTarget: { value } }) => setNote(value)}
        />
      </Form>
    </section>
  );
}

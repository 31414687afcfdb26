import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { holdReasons, type HoldReason } from '../../domain/vocabulary.ts';
import { api, ApiProblem } from '../data/api.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { useSubmit } from '../ui/use-submit.ts';
import { useWords } from '../words/use-words.tsx';

/** Holds a case for proceedings, for a reason that is chosen. */
export function HoldDialog({
  caseId,
  done,
  overtaken,
  close,
}: {
  caseId: string;
  done: () => void;
  /** Somebody else has held the case meanwhile: what stands is read again, and this is said beside it. */
  overtaken: (problem: ApiProblem) => void;
  close: () => void;
}) {
  const words = useWords();
  const said = words.erasure;
  const [reason, setReason] = useState<HoldReason | ''>('');
  const submission = useSubmit({
    needed: { '/reason': reason },
    send: async (idempotencyKey) => {
      const asked = { params: { caseId }, body: { reason: reason as HoldReason }, idempotencyKey };
      await api.post('/v1/cases/{caseId}/legal-hold', asked).catch((problem: unknown) => {
        if (!(problem instanceof ApiProblem) || problem.code !== 'held') throw problem;
        overtaken(problem);
      });
    },
    done: () => {
      close();
      done();
    },
  });
  return (
    <Dialog title={said.setHold} close={close} size="md">
      <Form submission={submission} label={said.setHold} cancel={close}>
        <p>{said.setHoldText}</p>
        <NativeSelect
          label={said.holdReason}
          required
          data-autofocus
          value={reason}
          error={submission.refused('/reason')}
          data={[
            { value: '', label: words.queues.choose },
            ...holdReasons.map((value) => ({ value, label: said.holdReasons[value] })),
          ]}
          onChange={({ currentTarget: { value } }) => setReason(value as HoldReason | '')}
        />
      </Form>
    </Dialog>
  );
}

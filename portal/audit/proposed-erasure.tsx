import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../data/api.ts';
import { useMay, useMembership } from '../data/me.ts';
import { Confirm } from '../ui/confirm.tsx';
import { useFormats } from '../ui/formats.ts';
import { Kept } from '../ui/kept.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './audit.module.css';
import type { ErasureView } from './read-erasures.ts';

type Decision = 'approve' | 'refuse';

/** A proposal with what became of it; whoever has not made it decides. */
export function ProposedErasure({ caseId, erasure }: { caseId: string; erasure: ErasureView }) {
  const words = useWords();
  const said = words.erasure;
  const formats = useFormats();
  const queries = useQueryClient();
  const { membershipId } = useMembership();
  const mayDecide = useMay('decideErasures');
  const [deciding, setDeciding] = useState<Decision>();
  const { erasureId, subject, reason, note, standing, proposedBy, proposedAt, decidedBy, decidedAt, kept } = erasure;
  const nameOf = (id: string): string => erasure.names[id] ?? id;
  const own = erasure.cases.find((one) => one.caseId === caseId);
  const isWaiting = standing === 'waiting';
  return (
    <li>
      <h3>
        {said.subjects[subject.kind]} · {said.standings[standing]}
      </h3>
      <p>{words.erased.reasons[reason]}</p>
      {note !== undefined && <blockquote dir="auto">{note}</blockquote>}
      <p className={styles.quiet}>{said.proposedBy(nameOf(proposedBy.id), formats.moment(proposedAt))}</p>
      {decidedBy && decidedAt && (
        <p className={styles.quiet}>{said.decidedBy(nameOf(decidedBy.id), formats.moment(decidedAt))}</p>
      )}
      {own && <p>{said.counts(formats.number(own.texts), formats.number(own.files))}</p>}
      {kept.length > 0 && (
        <>
          <p>{said.kept}</p>
          <Kept kept={kept} />
        </>
      )}
      {isWaiting && mayDecide && proposedBy.id === membershipId && <p className={styles.quiet}>{said.own}</p>}
      {isWaiting && mayDecide && proposedBy.id !== membershipId && (
        <Group>
          <Button onClick={() => setDeciding('approve')}>{said.approve}</Button>
          <Button variant="default" onClick={() => setDeciding('refuse')}>
            {said.refuse}
          </Button>
        </Group>
      )}
      {deciding && (
        <Confirm
          title={said[deciding]}
          label={said[deciding]}
          send={(idempotencyKey) =>
            api.post('/v1/erasures/{erasureId}/decision', {
              params: { erasureId },
              body: { decision: deciding },
              idempotencyKey,
            })
          }
          done={() => void queries.invalidateQueries({ queryKey: ['case', caseId] })}
          close={() => setDeciding(undefined)}
        >
          <p>{deciding === 'approve' ? said.approveText : said.refuseText}</p>
        </Confirm>
      )}
    </li>
  );
}

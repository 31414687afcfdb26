import { Button, NativeSelect } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { holdReasons, type HoldReason } from '../../domain/vocabulary.ts';
import { api, ApiProblem } from '../data/api.ts';
import { useMembership } from '../data/me.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Form } from '../ui/form.tsx';
import { useFormats } from '../ui/formats.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Problem } from '../ui/problem.tsx';
import { useSubmit } from '../ui/use-submit.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './audit.module.css';

const readHolds = async (caseId: string) =>
  (await api.get('/v1/cases/{caseId}/legal-hold', { params: { caseId } })).body;

/** Whether the case is held for proceedings; one person holds it, and another one releases it. */
export function LegalHold({ caseId, mayHold }: { caseId: string; mayHold: boolean }) {
  const words = useWords().erasure;
  const { day } = useFormats();
  const queries = useQueryClient();
  const { membershipId } = useMembership();
  const [asks, setAsks] = useState(false);
  const [overtaken, setOvertaken] = useState<ApiProblem>();
  const queryKey = ['case', caseId, 'legal-hold'];
  const query = useQuery({ queryKey, queryFn: () => readHolds(caseId) });
  const again = (): void => void queries.invalidateQueries({ queryKey });
  return (
    <section className={styles.part}>
      <h3>{words.hold}</h3>
      {overtaken && <Problem error={overtaken} />}
      <Loaded query={query} lines={1}>
        {({ holds, names }) => {
          const hold = holds.find(({ releasedAt }) => releasedAt === undefined);
          if (!hold)
            return (
              <>
                <p>{words.notHeld}</p>
                {mayHold && <SetHold caseId={caseId} done={again} overtaken={setOvertaken} />}
              </>
            );
          const { setAt, setBy, reason } = hold;
          return (
            <>
              <p>{words.heldBy(day(setAt), names[setBy.id] ?? setBy.id, words.holdReasons[reason])}</p>
              {mayHold && setBy.id === membershipId && <p className={styles.quiet}>{words.ownHold}</p>}
              {mayHold && setBy.id !== membershipId && (
                <Button variant="default" onClick={() => setAsks(true)}>
                  {words.releaseHold}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
      {asks && (
        <Confirm
          title={words.releaseHold}
          label={words.releaseHold}
          send={() => api.post('/v1/cases/{caseId}/legal-hold/release', { params: { caseId } })}
          done={again}
          close={() => setAsks(false)}
        >
          <p>{words.releaseText}</p>
        </Confirm>
      )}
    </section>
  );
}

/** @param overtaken somebody else has held the case meanwhile: what stands is read again, and this is said beside it */
function SetHold({
  caseId,
  done,
  overtaken,
}: {
  caseId: string;
  done: () => void;
  overtaken: (problem: ApiProblem) => void;
}) {
  const words = useWords().erasure;
  const [reason, setReason] = useState<HoldReason>(holdReasons[0]);
  const submission = useSubmit({
    send: async (idempotencyKey) => {
      const asked = { params: { caseId }, body: { reason }, idempotencyKey };
      await api.post('/v1/cases/{caseId}/legal-hold', asked).catch((problem: unknown) => {
        if (!(problem instanceof ApiProblem) || problem.code !== 'held') throw problem;
        overtaken(problem);
      });
    },
    done,
  });
  return (
    <Form submission={submission} label={words.setHold}>
      <NativeSelect
        label={words.holdReason}
        value={reason}
        data={holdReasons.map((value) => ({ value, label: words.holdReasons[value] }))}
        onChange={({ currentTarget: { value } }) => setReason(value as HoldReason)}
      />
    </Form>
  );
}

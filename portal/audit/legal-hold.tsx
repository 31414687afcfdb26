import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type ApiProblem } from '../data/api.ts';
import { legalHoldQuery, standingHold } from '../data/legal-hold.ts';
import { useMembership } from '../data/me.ts';
import { Confirm } from '../ui/confirm.tsx';
import { useFormats } from '../ui/formats.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Problem } from '../ui/problem.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './audit.module.css';
import { HoldDialog } from './hold-dialog.tsx';

/** Whether the case is held for proceedings; one person holds it, and another one releases it. */
export function LegalHold({ caseId, mayHold }: { caseId: string; mayHold: boolean }) {
  const words = useWords().erasure;
  const { day } = useFormats();
  const queries = useQueryClient();
  const { membershipId } = useMembership();
  const [asks, setAsks] = useState<'hold' | 'release'>();
  const close = (): void => setAsks(undefined);
  const [overtaken, setOvertaken] = useState<ApiProblem>();
  const query = useQuery(legalHoldQuery(caseId));
  const again = (): void => void queries.invalidateQueries(legalHoldQuery(caseId));
  return (
    <section className={styles.part}>
      <h3>{words.hold}</h3>
      {overtaken && <Problem error={overtaken} />}
      <Loaded query={query} lines={1}>
        {({ holds, names }) => {
          const hold = standingHold(holds);
          if (!hold)
            return (
              <>
                <p>{words.notHeld}</p>
                {mayHold && (
                  <Button variant="default" onClick={() => setAsks('hold')}>
                    {words.setHold} …
                  </Button>
                )}
              </>
            );
          const { setAt, setBy, reason } = hold;
          return (
            <>
              <p>{words.heldBy(day(setAt), names[setBy.id] ?? setBy.id, words.holdReasons[reason])}</p>
              {mayHold && setBy.id === membershipId && <p className={styles.quiet}>{words.ownHold}</p>}
              {mayHold && setBy.id !== membershipId && (
                <Button variant="default" onClick={() => setAsks('release')}>
                  {words.releaseHold} …
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
      {asks === 'hold' && <HoldDialog caseId={caseId} done={again} overtaken={setOvertaken} close={close} />}
      {asks === 'release' && (
        <Confirm
          title={words.releaseHold}
          label={words.releaseHold}
          send={() => api.post('/v1/cases/{caseId}/legal-hold/release', { params: { caseId } })}
          done={again}
          close={close}
        >
          <p>{words.releaseText}</p>
        </Confirm>
      )}
    </section>
  );
}

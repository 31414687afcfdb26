import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../data/api.ts';
import { useMay, useMembership } from '../data/me.ts';
import { useFormats } from '../ui/formats.ts';
import { Problem } from '../ui/problem.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import { possibleActs } from './decisions.ts';
import { HandOver } from './hand-over.tsx';
import type { CaseView } from './read-case.ts';
import { SkipCase } from './skip-case.tsx';

/** Who has the case in hand, and what a colleague can do about that. Nothing, where nobody has it and nothing is to be done. */
export function WorkCard({ view }: { view: CaseView }) {
  const words = useWords();
  const said = words.casePage.work;
  const formats = useFormats();
  const self = useMembership();
  const mayClaim = useMay('claimCases');
  const [asking, ask] = useState<'handOver' | 'skip'>();
  const asked = useRef<HTMLElement>(null);
  const claim = useClaim(view.caseId);
  const { caseId, holder } = view;
  const isMine = holder?.membershipId === self.membershipId;
  const isWaitedFor = possibleActs(view.allowedActions).main !== undefined;
  if (!holder && !isWaitedFor) return null;
  const until = holder && formats.time(holder.until);
  // Who was faster is of no more interest, once they have let it go.
  const problem = isMine || !holder ? undefined : claim.error;
  const open = (what: 'handOver' | 'skip', button: HTMLElement): void => {
    asked.current = button;
    claim.reset();
    ask(what);
  };
  const close = (): void => {
    ask(undefined);
    asked.current?.focus();
  };
  return (
    <section className={styles.work} aria-label={said.title}>
      <p className={styles.holder}>
        {!holder && said.free}
        {holder && isMine && said.yours(until!)}
        {holder && !isMine && <bdi>{said.theirs(holder.name ?? holder.membershipId, until!)}</bdi>}
      </p>
      {mayClaim && (
        <div className={styles.workActions}>
          {isWaitedFor && (!holder || isMine) && (
            <Button size="xs" variant="default" onClick={() => claim.mutate('take')}>
              {isMine ? said.longer : words.queues.take}
            </Button>
          )}
          {isMine && (
            <Button size="xs" variant="default" onClick={() => claim.mutate('release')}>
              {words.queues.release}
            </Button>
          )}
          {isWaitedFor && (!holder || isMine) && (
            <>
              <Button size="xs" variant="default" onClick={({ currentTarget }) => open('handOver', currentTarget)}>
                {words.queues.handOver} …
              </Button>
              <Button size="xs" variant="default" onClick={({ currentTarget }) => open('skip', currentTarget)}>
                {words.queues.skip} …
              </Button>
            </>
          )}
        </div>
      )}
      {asking === 'handOver' && <HandOver caseId={caseId} close={close} />}
      {asking === 'skip' && <SkipCase caseId={caseId} close={close} />}
      {problem && <Problem error={problem} />}
    </section>
  );
}

/** Taking and releasing; of what was refused, the latest alone is said. */
function useClaim(caseId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (what: 'take' | 'release'): Promise<unknown> => {
      const asked = { params: { caseId } };
      return what === 'take'
        ? api.put('/v1/cases/{caseId}/claim', asked)
        : api.delete('/v1/cases/{caseId}/claim', asked);
    },
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['case', caseId] });
      await queries.invalidateQueries({ queryKey: ['queue'] });
    },
  });
}

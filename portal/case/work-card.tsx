import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../data/api.ts';
import { useMay, useMembership } from '../data/me.ts';
import { useFormats } from '../ui/formats.ts';
import { Card } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import { HandOver } from './hand-over.tsx';
import type { CaseView } from './read-case.ts';
import { SkipCase } from './skip-case.tsx';

/** Who has the case in hand, and who else looks at it; what one may not do, and why. */
export function WorkCard({ view }: { view: CaseView }) {
  const words = useWords();
  const said = words.casePage.work;
  const formats = useFormats();
  const self = useMembership();
  const mayClaim = useMay('claimCases');
  const [asking, ask] = useState<'handOver' | 'skip'>();
  const { caseId, holder } = view;
  const isMine = holder?.membershipId === self.membershipId;
  const take = useClaim(caseId, () => api.put('/v1/cases/{caseId}/claim', { params: { caseId } }));
  const release = useClaim(caseId, () => api.delete('/v1/cases/{caseId}/claim', { params: { caseId } }));
  const until = holder && formats.time(holder.until);
  const problem = take.error ?? release.error;
  return (
    <Card title={said.title}>
      <p>
        {!holder && said.free}
        {holder && isMine && said.yours(until!)}
        {holder && !isMine && <bdi>{said.theirs(holder.name ?? holder.membershipId, until!)}</bdi>}
      </p>
      {mayClaim && (
        <div className={styles.actions}>
          {(!holder || isMine) && (
            <Button size="xs" variant="default" onClick={() => take.mutate()}>
              {isMine ? said.longer : said.take}
            </Button>
          )}
          {isMine && (
            <Button size="xs" variant="default" onClick={() => release.mutate()}>
              {said.release}
            </Button>
          )}
          {(!holder || isMine) && (
            <Button size="xs" variant="default" onClick={() => ask('handOver')}>
              {said.handOver} …
            </Button>
          )}
          <Button size="xs" variant="default" onClick={() => ask('skip')}>
            {said.skip} …
          </Button>
        </div>
      )}
      {asking === 'handOver' && <HandOver caseId={caseId} close={() => ask(undefined)} />}
      {asking === 'skip' && <SkipCase caseId={caseId} close={() => ask(undefined)} />}
      {problem && <Problem error={problem} />}
    </Card>
  );
}

function useClaim(caseId: string, mutationFn: () => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['case', caseId] });
      await queries.invalidateQueries({ queryKey: ['queue'] });
    },
  });
}

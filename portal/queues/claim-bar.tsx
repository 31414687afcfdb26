import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMembership } from '../data/me.ts';
import type { QueueRow } from '../data/queue.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { useKeys } from '../ui/keys.ts';
import { useWords } from '../words/use-words.tsx';
import { HandOverDialog, SkipDialog } from './claim-dialogs.tsx';
import styles from './queues.module.css';
import type { Claims } from './use-claims.ts';

/** Take the most urgent; and what can be done with the case that the keys are at. */
export function ClaimBar({
  row,
  claims,
  takeNext,
}: {
  row: QueueRow | undefined;
  claims: Claims;
  takeNext: () => void;
}) {
  const words = useWords().queues;
  const { membershipId } = useMembership();
  const [asking, ask] = useState<{ what: 'handOver' | 'skip'; caseId: string }>();
  const isYours = row?.holder?.membershipId === membershipId;
  const isFree = row !== undefined && !row.holder;
  const caseId = row?.caseId ?? '';
  const acts = [
    { keys: 't', label: words.take, can: isFree && !row.mayNot, run: () => claims.take.mutate(caseId) },
    { keys: 'r', label: words.release, can: isYours, run: () => claims.release.mutate(caseId) },
    { keys: 'h', label: words.handOver, can: isYours || isFree, run: () => ask({ what: 'handOver', caseId }) },
    { keys: 's', label: words.skip, can: isYours || isFree, run: () => ask({ what: 'skip', caseId }) },
  ];
  const act = (run: () => void): void => {
    claims.forget();
    run();
  };
  useKeys([
    { keys: 'n', label: words.next, run: () => act(takeNext) },
    ...acts.map(({ keys, label, can, run }) => ({ keys, label, run: () => can && act(run) })),
  ]);
  const close = (): void => ask(undefined);
  return (
    <div role="toolbar" aria-label={words.actions} className={styles.bar}>
      {acts.map(({ keys, label, can, run }) => (
        <Button
          key={keys}
          size="sm"
          variant="default"
          disabled={!can || claims.isBusy}
          onClick={() => act(run)}
          rightSection={<KeyHint keys={keys} />}
          className={styles.act}
        >
          {label}
        </Button>
      ))}
      <Button size="sm" onClick={() => act(takeNext)} disabled={claims.isBusy} rightSection={<KeyHint keys="n" />}>
        {words.next}
      </Button>
      {asking?.what === 'handOver' && <HandOverDialog caseId={asking.caseId} claims={claims} close={close} />}
      {asking?.what === 'skip' && <SkipDialog caseId={asking.caseId} claims={claims} close={close} />}
    </div>
  );
}

import { useMemo, useSyncExternalStore } from 'react';
import { outbox } from './outbox.ts';

/**
 * Whether a case is decided already, though a list that was read at a moment cannot show it: its decision waits to be
 * sent, or was taken since.
 */
export function useIsDecided(readAt: number): (caseId: string) => boolean {
  const onItsWay = useOnItsWay();
  return (caseId) => onItsWay.has(caseId) || outbox.wasTakenSince(caseId, readAt);
}

/** The cases about which a decision waits to be sent. */
export function useOnItsWay(): ReadonlySet<string> {
  const held = useSyncExternalStore(outbox.subscribe, outbox.read);
  return useMemo(() => new Set(held.flatMap(({ caseIds }) => caseIds)), [held]);
}

import { useMemo, useSyncExternalStore } from 'react';
import { outbox } from './outbox.ts';

/** The cases about which a decision waits to be sent. */
export function useOnItsWay(): ReadonlySet<string> {
  const held = useSyncExternalStore(outbox.subscribe, outbox.read);
  return useMemo(() => new Set(held.flatMap(({ caseIds }) => caseIds)), [held]);
}

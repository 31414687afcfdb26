import { useState } from 'react';
import { settle, type Settled } from './settle.ts';

/** Rows that stay where they are while new ones come. @param list which list it is: another one begins anew */
export function useSettled<Row extends { caseId: string }>(
  list: string,
  fresh: readonly Row[],
): Settled<Row> & {
  /** Milliseconds since 1970 since when the rows stand as they do; by it they are grouped. */
  since: number;
  showAll: () => void;
} {
  const begin = () => ({ list, fresh, since: Date.now(), ...settle([], fresh) });
  const [kept, setKept] = useState(begin);
  let now = kept;
  if (kept.list !== list || (kept.fresh !== fresh && kept.rows.length === 0)) now = begin();
  else if (kept.fresh !== fresh) now = { ...kept, fresh, ...settle(kept.rows, fresh) };
  if (now !== kept) setKept(now);
  return { ...now, showAll: () => setKept(begin()) };
}

import { connect, type Database } from '../../../../database/connect.ts';
import type { Read } from './reads/read.ts';

/** Connections on which plans are looked at. */
export interface ForPlans {
  of(read: Read): Database;
  close(): Promise<unknown>;
}

/**
 * Some tables are so short, even beside many cases, that reading and sorting a good part of them can be cheaper, as the
 * statistics happen to fall. On these connections that is never cheaper: whether an index serves, in its order, is asked.
 */
export function connectForPlans(url: string): ForPlans {
  const withBitmaps = connect(`${url}?options=-c%20enable_seqscan%3Doff`);
  const inOrder = connect(`${url}?options=-c%20enable_seqscan%3Doff%20-c%20enable_bitmapscan%3Doff`);
  return {
    of: ({ usesBitmap }) => (usesBitmap ? withBitmaps : inOrder),
    close: () => Promise.all([inOrder.destroy(), withBitmaps.destroy()]),
  };
}

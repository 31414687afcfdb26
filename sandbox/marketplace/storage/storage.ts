import type { Message, Suspension } from '../contract.ts';
import type { Fault } from '../faults/fault.ts';
import { openJournal } from './journal.ts';
import type { Restriction } from '../restrictions.ts';
import type { Measure, Offer } from '../vocabulary.ts';

export type StoredListing = Offer & { restrictions: Restriction[] };
export type StoredSeller = Offer['seller'] & { suspensions: (Suspension & { receivedAt: string })[] };
export type Letter = Message & { receivedAt: string };

/** A signed call that concerns a case, and what it changed. */
export interface ReceivedCall {
  receivedAt: string;
  operation: 'restrict' | 'lift' | 'message';
  webhookId: string;
  caseId: string;
  listingId?: string;
  sellerId?: string;
  measure?: Measure;
  decision?: number;
  reason?: string;
  messageId?: string;
  /** The status decided on; with the faults `answer_lost` and `connection_reset` the caller never saw it. */
  status: number;
  applied: boolean;
  measureInForce?: { before: Measure; after: Measure };
  fault?: Fault['kind'];
}

interface Rows {
  listings: StoredListing;
  sellers: StoredSeller;
  /** The key is the seller's id, `!`, the message's id. */
  letters: Letter;
  /** The calls of a case in the order in which they took effect. */
  calls: ReceivedCall[];
  faults: Fault[];
}
type Table = keyof Rows;
export type Write = <T extends Table>(table: T, key: string, row: Rows[T]) => void;
type Put = Parameters<Write>;
export type Storage = Awaited<ReturnType<typeof openStorage>>;

/** Opens what the folder's journal tells; it is in memory then. One process at a time: a second one is refused. */
export async function openStorage(folder: string) {
  const tables: { readonly [T in Table]: Map<string, Rows[T]> } = {
    listings: new Map(),
    sellers: new Map(),
    letters: new Map(),
    calls: new Map(),
    faults: new Map(),
  };
  const put: Write = (table, key, row) => void tables[table].set(key, row);
  const rowsOf = (table: Table): Put[] => [...tables[table]].map(([key, row]) => [table, key, row]);
  const journal = await openJournal<Put>(folder, (batches) => {
    for (const entry of batches.flat()) put(...entry);
    return [...rowsOf('listings'), ...rowsOf('sellers'), ...rowsOf('letters'), ...rowsOf('calls'), ...rowsOf('faults')];
  });
  let turn: Promise<unknown> = Promise.resolve();

  /**
   * Runs changes one after the other, so that what one has read still stands when it writes. All that it writes is one
   * batch, on the disk when this resolves and seen by nobody before; a change that throws writes nothing.
   */
  function change<Result>(work: (write: Write) => Result): Promise<Result> {
    const mine = turn.then(async () => {
      const batch: Put[] = [];
      const result = work((...entry) => void batch.push(entry));
      if (batch.length > 0) await journal.append(batch);
      for (const entry of batch) put(...entry);
      return result;
    });
    turn = mine.catch(() => {});
    return mine;
  }

  async function close(): Promise<void> {
    await turn;
    await journal.close();
  }

  const read: { readonly [T in Table]: ReadonlyMap<string, Rows[T]> } = tables;
  return { tables: read, change, close };
}

import { ClassicLevel, type BatchOperation } from 'classic-level';
import type { Message, Suspension } from './contract.ts';
import type { Fault } from './fault.ts';
import type { Restriction } from './restrictions.ts';
import type { Measure, Offer } from './vocabulary.ts';

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

/** Opens the folder's database. One process at a time: a second one is refused. */
export async function openStorage(folder: string) {
  const database = new ClassicLevel<string, unknown>(folder, { valueEncoding: 'json' });
  await database.open();
  const tables = {
    listings: openTable<StoredListing>(database, 'listings'),
    sellers: openTable<StoredSeller>(database, 'sellers'),
    /** The key is the seller's id, `!`, the message's id. */
    letters: openTable<Letter>(database, 'letters'),
    /** The calls of a case in the order in which they took effect. */
    calls: openTable<ReceivedCall[]>(database, 'calls'),
    faults: openTable<Fault[]>(database, 'faults'),
  };
  let turn: Promise<unknown> = Promise.resolve();

  /**
   * Runs changes one after the other, so that what one has read still stands when it writes. All that it writes is
   * one batch, on the disk when this resolves; a change that throws writes nothing.
   */
  function change<Result>(work: (write: Write) => Promise<Result>): Promise<Result> {
    const mine = turn.then(async () => {
      const operations: BatchOperation<typeof database, string, unknown>[] = [];
      const result = await work((table, key, value) => operations.push({ type: 'put', sublevel: table, key, value }));
      if (operations.length > 0) await database.batch(operations, { sync: true });
      return result;
    });
    turn = mine.catch(() => {});
    return mine;
  }

  async function close(): Promise<void> {
    await turn;
    await database.close();
  }

  return { tables, change, close };
}

const openTable = <Row>(database: ClassicLevel<string, unknown>, name: string) =>
  database.sublevel<string, Row>(name, { valueEncoding: 'json' });

type Table<Row> = ReturnType<typeof openTable<Row>>;
export type Write = <Row>(table: Table<Row>, key: string, value: NoInfer<Row>) => void;
export type Storage = Awaited<ReturnType<typeof openStorage>>;

import { sql } from 'kysely';
import type { Actor } from '../../domain/vocabulary.ts';
import type { InTransaction } from '../connect.ts';
import { hashOf } from './hash.ts';

/** A fact of any stream: about a case, or about what comes beside it. */
export interface StreamEvent {
  sequence: number;
  at: string;
  kind: string;
  actor: Actor;
  data: object;
}

/** Where a stream stands: what its events fold to, and the hash of the last one. */
interface StreamHead<State> {
  state: State;
  sequence: number;
  lastHash: string;
}

/** What facts are about: where they are kept, and what they fold to. */
export interface Stream<State, Event extends StreamEvent> {
  /** The table of its events, and the column that names the stream. */
  table: 'case_events' | 'enrolment_events';
  idColumn: 'case_id' | 'enrolment_id';
  idOf(event: Event): string;
  evolve(before: State | undefined, event: Event): State;
  /** Locks what the streams fold to, in one order, so that two recordings never wait for each other in a circle. */
  lock(transaction: InTransaction, ids: readonly string[]): Promise<Map<string, StreamHead<State>>>;
}

/** Consecutive events of one stream. */
export interface Recording<Event extends StreamEvent> {
  events: readonly Event[];
  /** Hash of the event before them, as far as the caller knows it. */
  after?: string | undefined;
  /** The message that brought events about, by the sequence of the first of them. */
  updateIds?: Readonly<Record<number, string>>;
}

/** An event that was appended, and what the stream folds to with it. */
export interface Appended<State, Event extends StreamEvent> {
  event: Event;
  state: State;
  /** What the stream folded to before the recording; nothing for a new one. */
  before: State | undefined;
  hash: string;
}

/** Where the ledger stands with a stream: `hash` is that of the event at `reach`. */
export interface Reach {
  reach: number;
  hash: string;
}

/** Another event stands where this one belongs: two runs have told one stream differently. */
export class LedgerFork extends Error {
  override name = 'LedgerFork';
}

const beforeTheFirst = '0'.repeat(64);

/**
 * The only writer of events. Appends those of any number of streams, and gives what was appended and, by stream, what
 * the ledger now reaches. Events that are there already must be equal; events that do not follow on the last one are
 * left for later. What follows from events (views, tasks, letters) is written by the caller in the same transaction.
 * @throws LedgerFork
 */
export async function appendToStreams<State, Event extends StreamEvent>(
  stream: Stream<State, Event>,
  transaction: InTransaction,
  recordings: readonly Recording<Event>[],
): Promise<{ appended: Appended<State, Event>[]; reached: Map<string, Reach> }> {
  const ids = recordings.map(({ events: [first] }) => {
    if (!first) throw new Error('nothing to append');
    return stream.idOf(first);
  });
  const heads = await stream.lock(transaction, ids);
  const appended: Appended<State, Event>[] = [];
  const reached = new Map<string, Reach>();
  const rows: object[] = [];

  for (const [index, { events, after, updateIds }] of recordings.entries()) {
    const id = ids[index]!;
    const head = heads.get(id);
    const reach = head?.sequence ?? 0;
    let hash = head?.lastHash ?? beforeTheFirst;
    reached.set(id, { reach, hash });
    if (events[0]!.sequence > reach + 1) continue;
    if (after && events[0]!.sequence === reach + 1 && after !== hash)
      throw new LedgerFork(`${id}: event ${reach} is not the one that the run knows`);
    const again = events.filter(({ sequence }) => sequence <= reach);
    if (again.length > 0) await refuseFork(stream, transaction, id, again);
    let state = head?.state;
    for (const event of events.slice(again.length)) {
      const previousHash = hash;
      hash = hashOf({ ...event, previousHash });
      state = stream.evolve(state, event);
      const { sequence, at, kind, actor, data } = event;
      rows.push({ id, sequence, at, kind, actor, data, previousHash, hash, updateId: updateIds?.[sequence] ?? null });
      appended.push({ event, state, before: head?.state, hash });
      reached.set(id, { reach: sequence, hash });
    }
  }
  if (rows.length > 0) {
    await sql`
      INSERT INTO ${sql.table(stream.table)} (${sql.ref(stream.idColumn)}, sequence, at, kind, actor, data, previous_hash, hash, update_id)
      SELECT id, sequence, at, kind, actor, data, "previousHash", hash, "updateId"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id text, sequence integer, at timestamptz, kind text,
        actor jsonb, data jsonb, "previousHash" text, hash text, "updateId" text)`.execute(transaction);
  }
  return { appended, reached };
}

async function refuseFork<State, Event extends StreamEvent>(
  stream: Stream<State, Event>,
  transaction: InTransaction,
  id: string,
  again: readonly Event[],
): Promise<void> {
  const { rows } = await sql<{ sequence: number; hash: string; previousHash: string }>`
    SELECT sequence, hash, previous_hash AS "previousHash" FROM ${sql.table(stream.table)}
    WHERE ${sql.ref(stream.idColumn)} = ${id} AND sequence >= ${again[0]!.sequence}`.execute(transaction);
  const bySequence = new Map(rows.map((row) => [row.sequence, row]));
  for (const event of again) {
    const row = bySequence.get(event.sequence);
    if (row?.hash !== hashOf({ ...event, previousHash: row?.previousHash }))
      throw new LedgerFork(`${id}: event ${event.sequence} is not the recorded one`);
  }
}

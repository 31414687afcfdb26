import { sql, type RawBuilder } from 'kysely';
import type { Database, InTransaction } from '../../connect.ts';
import { hashOf } from '../hash.ts';

/** A record that has no leaf yet. */
export interface UnsealedRecord {
  transactionId: string;
  caseId: string;
  /** Of an event. */
  sequence: number | null;
  /** Of a record of the annex. */
  annexId: string | null;
  at: string;
  hash: string;
}

/** An unsealed record with the hash of its content, which is its own unless somebody has changed it. */
export type HashedRecord = UnsealedRecord & { found: string };

/** Which transactions' records are looked at: those from one on and before another, and some before them. */
export interface Range {
  from: bigint;
  before?: bigint;
  also: readonly bigint[];
}

/**
 * Records without a leaf, by their transactions, in an order that is always the same. Costs what is in the range, never
 * the whole log: whether a record has a leaf is asked of an index for each, in a way that no planner makes a join of.
 */
export async function readUnsealed(transaction: InTransaction, range: Range, atMost: number): Promise<HashedRecord[]> {
  const { rows } = await sql<UnsealedRecord & { content: Record<string, unknown> }>`
    SELECT transaction_id::text AS "transactionId", case_id AS "caseId", sequence, annex_id AS "annexId", at, hash, content
    FROM (${unsealed(range, atMost)}) AS unsealed
    ORDER BY unsealed.transaction_id, case_id, sequence, annex_id LIMIT ${atMost}`.execute(transaction);
  return rows.map(({ content, ...record }) => {
    const { caseId, at, sequence, annexId } = record;
    const named = annexId === null ? { sequence } : { id: annexId };
    return { ...record, found: hashOf({ ...content, ...named, caseId, at }) };
  });
}

/** Since when the first record waits for its leaf; nothing when none does. */
export async function oldestUnsealed(database: Database | InTransaction, range: Range): Promise<string | undefined> {
  const { rows } = await sql<{ at: string }>`
    SELECT at FROM (${unsealed(range, 1)}) AS unsealed ORDER BY unsealed.transaction_id LIMIT 1`.execute(database);
  return rows[0]?.at;
}

const unsealed = (range: Range, atMost: number): RawBuilder<unknown> =>
  sql.join(
    conditions(range).flatMap((condition) => [unsealedEvents(condition, atMost), unsealedAnnex(condition, atMost)]),
    sql` UNION ALL `,
  );

function conditions({ from, before, also }: Range): RawBuilder<unknown>[] {
  const upper = before === undefined ? sql`` : sql` AND transaction_id < ${String(before)}::xid8`;
  const within = sql`transaction_id >= ${String(from)}::xid8${upper}`;
  return also.length === 0 ? [within] : [within, sql`transaction_id = ANY(${also.map(String)}::text[]::xid8[])`];
}

const unsealedEvents = (condition: RawBuilder<unknown>, atMost: number) => sql`
  (SELECT transaction_id, case_id, sequence, NULL AS annex_id, at, hash,
     jsonb_build_object('kind', kind, 'actor', actor, 'data', data, 'previousHash', previous_hash) AS content
   FROM case_events WHERE ${condition} AND (
     SELECT true FROM log_leaves AS leaf WHERE leaf.case_id = case_events.case_id AND leaf.sequence = case_events.sequence
   ) IS NULL
   ORDER BY transaction_id, case_id, sequence LIMIT ${atMost})`;

const unsealedAnnex = (condition: RawBuilder<unknown>, atMost: number) => sql`
  (SELECT transaction_id, case_id, NULL, id, at, hash, jsonb_build_object('kind', kind, 'actor', actor, 'data', data)
   FROM annex_records WHERE ${condition} AND (
     SELECT true FROM log_leaves AS leaf WHERE leaf.annex_id = annex_records.id
   ) IS NULL
   ORDER BY transaction_id, id LIMIT ${atMost})`;

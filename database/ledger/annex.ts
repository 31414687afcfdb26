import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ErrorCode } from '../../domain/errors.ts';
import type { Actor, Stage } from '../../domain/vocabulary.ts';
import type { Database, InTransaction } from '../connect.ts';
import { hashOf } from './hash.ts';

interface Attempt {
  caseId: string;
  actor: Actor;
  at: string;
  /** What was asked, by the operation's name. */
  operation: string;
}

/** What never became an event of a case, and is kept all the same. */
export interface AnnexRecord {
  id: string;
  caseId: string;
  at: string;
  kind: string;
  actor: Actor;
  data: Record<string, string | number | boolean | string[]>;
}

/** Keeps a record; the same id again changes nothing. */
export async function keepRecord(database: Database | InTransaction, record: AnnexRecord): Promise<void> {
  const { id, caseId, at, kind, actor, data } = record;
  const row = { id, case_id: caseId, at, kind, actor: JSON.stringify(actor), data: JSON.stringify(data) };
  await database
    .insertInto('annex_records')
    .values({ ...row, hash: hashOf(record) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The records of a case with their hashes, the oldest first. @param after where the page before ended */
export async function readAnnex(
  database: Database | InTransaction,
  caseId: string,
  { after, limit }: { after?: { at: string; id: string } | undefined; limit: number },
): Promise<(Omit<AnnexRecord, 'caseId'> & { hash: string })[]> {
  const rows = await database
    .selectFrom('annex_records')
    .select(['id', 'at', 'kind', 'actor', 'data', 'hash'])
    .where('case_id', '=', caseId)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(at, id) > (${after!.at}::timestamptz, ${after!.id})`),
    )
    .orderBy('at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, data: row.data as AnnexRecord['data'] }));
}

/** Attempts of one caller on one case that are kept in an hour; the hour's last one says that there may be more. */
const keptAnHour = 20;

/** Keeps that a command was refused, and why. */
export const recordCommandRefused = (
  database: Database,
  { operation, code, stage, sequence, ...attempt }: Attempt & { code: ErrorCode; stage: Stage; sequence: number },
): Promise<void> => record(database, 'command_refused', attempt, { operation, code, stage, sequence });

/** Keeps that somebody asked for a case that is none of theirs. */
export const recordAccessRefused = (database: Database, { operation, ...attempt }: Attempt): Promise<void> =>
  record(database, 'access_refused', attempt, { operation });

async function record(
  database: Database,
  kind: string,
  { caseId, actor, at }: Omit<Attempt, 'operation'>,
  facts: Record<string, string | number>,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    // One at a time for a case, or many at once would pass the limit together.
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`annex ${caseId}`}, 0))`.execute(transaction);
    const { kept } = await transaction
      .selectFrom('annex_records')
      .select((count) => count.fn.countAll<string>().as('kept'))
      .where('case_id', '=', caseId)
      .where('at', '>', new Date(Date.parse(at) - 3_600_000).toISOString())
      .where(sql<boolean>`actor = ${JSON.stringify(actor)}::jsonb`)
      .executeTakeFirstOrThrow();
    if (Number(kept) >= keptAnHour) return;
    const isLast = Number(kept) === keptAnHour - 1;
    const data = { ...facts, ...(isLast && { furtherOnesNotKept: true }) };
    await keepRecord(transaction, { id: randomUUID(), caseId, at, kind, actor, data });
  });
}

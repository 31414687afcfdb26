import { sql } from 'kysely';
import type { Database } from '../connect.ts';

/** Not before its time is a case tried again for which something could not be done. */
export const isDue = sql<boolean>`(retry_at IS NULL OR retry_at <= now())`;

/** Nor is it told of something again. */
export const isToBeTold = sql<boolean>`(tell_at IS NULL OR tell_at <= now())`;

/** A run could not be told of something: most likely there is none. It is for healing to look at, and told again in a minute. */
export async function putOffTelling(database: Database, caseId: string): Promise<void> {
  await sql`
    UPDATE case_runs SET tell_at = now() + interval '1 minute', checked_at = NULL WHERE case_id = ${caseId}`.execute(
    database,
  );
}

/**
 * Something could not be done for this case: it is left for a while, twice as long each time in a row, until something
 * has gone well. At first for longer than a sweep pauses between two rounds: the next round takes other cases, even when
 * those in trouble were enough to fill one. Never for longer than a person would wait who has just mended the cause.
 */
export async function putOff(database: Database, caseId: string): Promise<void> {
  await sql`
    UPDATE case_runs SET failures = failures + 1, retry_at = now() + least(5 * power(2, least(failures, 6)), 300) * interval '1 second'
    WHERE case_id = ${caseId}`.execute(database);
}

import { sql } from 'kysely';
import type { Database, InTransaction } from '../connect.ts';

/** Cases are closed: their runs end, and are to be archived. */
export async function awaitArchiving(transaction: InTransaction, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return;
  await transaction
    .insertInto('cases_to_archive')
    .values(caseIds.map((caseId) => ({ case_id: caseId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Cases with closed runs that may not be archived, those due for longest first. */
export async function casesToArchive(database: Database, limit: number): Promise<string[]> {
  const rows = await database
    .selectFrom('cases_to_archive')
    .select('case_id')
    .where('due_at', '<=', sql<string>`now()`)
    .orderBy('due_at')
    .limit(limit)
    .execute();
  return rows.map(({ case_id }) => case_id);
}

/**
 * Nothing is left to archive of the case for now, unless another run has become known meanwhile.
 * @param running the run that is not over yet
 */
export async function settleArchiving(database: Database, caseId: string, running?: string): Promise<void> {
  await sql`
    DELETE FROM cases_to_archive WHERE case_id = ${caseId} AND NOT EXISTS (
      SELECT FROM known_runs WHERE case_id = ${caseId} AND gone_at IS NULL AND run_id <> ${running ?? ''}
        AND NOT EXISTS (SELECT FROM run_histories WHERE run_histories.run_id = known_runs.run_id))`.execute(database);
}

/** The case could not be archived: it is left for a while, twice as long each time, at most an hour. */
export async function putOffArchiving(database: Database, caseId: string): Promise<void> {
  await sql`
    UPDATE cases_to_archive SET failures = failures + 1,
      due_at = now() + least(10 * power(2, least(failures, 9)), 3600) * interval '1 second'
    WHERE case_id = ${caseId}`.execute(database);
}

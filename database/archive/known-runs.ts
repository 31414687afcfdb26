import { sql } from 'kysely';
import type { Database, InTransaction } from '../connect.ts';

/** Keeps that a case has had this run. Once it has another one, those before it are over, and to be archived. */
export async function noteRun(database: Database | InTransaction, caseId: string, runId: string): Promise<void> {
  await sql`
    WITH noted AS (
      INSERT INTO known_runs (run_id, case_id) VALUES (${runId}, ${caseId}) ON CONFLICT DO NOTHING RETURNING run_id
    )
    INSERT INTO cases_to_archive (case_id)
    SELECT ${caseId} WHERE EXISTS (SELECT FROM noted)
      AND EXISTS (SELECT FROM known_runs WHERE case_id = ${caseId} AND run_id <> ${runId})
    ON CONFLICT DO NOTHING`.execute(database);
}

/** A run that the archive lacks or has. */
export interface KnownRun {
  runId: string;
  isArchived: boolean;
  /** When Temporal knew nothing of it any more. */
  goneAt: string | null;
}

/** Every run that a case is known to have had, those known first before the others. */
export async function readKnownRuns(database: Database, caseId: string): Promise<KnownRun[]> {
  const { rows } = await sql<KnownRun>`
    SELECT run_id AS "runId", gone_at AS "goneAt", EXISTS (
      SELECT FROM run_histories WHERE run_histories.run_id = known_runs.run_id
    ) AS "isArchived"
    FROM known_runs WHERE case_id = ${caseId} ORDER BY known_at, run_id`.execute(database);
  return rows;
}

/** Keeps that Temporal knows nothing of a run any more that was never archived. */
export async function markRunGone(transaction: InTransaction, runId: string, at: string): Promise<void> {
  await transaction.updateTable('known_runs').set({ gone_at: at }).where('run_id', '=', runId).execute();
}

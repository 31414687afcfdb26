import { sql } from 'kysely';
import type { Database } from '../connect.ts';

/** How a case stands, as far as its runs are concerned. */
export interface CaseStanding {
  isClosed: boolean;
  /** It was closed as it was opened, and its run is still to be started. */
  awaitsRun: boolean;
}

/** Nothing when there is no such case. */
export async function readCaseStanding(database: Database, caseId: string): Promise<CaseStanding | undefined> {
  const { rows } = await sql<CaseStanding>`
    SELECT stage = 'closed' AS "isClosed",
      stage = 'closed' AND EXISTS (SELECT FROM case_runs WHERE case_runs.case_id = cases.case_id) AS "awaitsRun"
    FROM cases WHERE case_id = ${caseId}`.execute(database);
  return rows[0];
}

import { sql } from 'kysely';
import type { Database } from '../connect.ts';

/** How a case stands, as far as its runs are concerned. */
export interface CaseStanding {
  isClosed: boolean;
  /** It was closed in the transaction that opened it: no run was ever started for it. */
  hadNoRun: boolean;
}

/** Nothing when there is no such case. */
export async function readCaseStanding(database: Database, caseId: string): Promise<CaseStanding | undefined> {
  const { rows } = await sql<CaseStanding>`
    SELECT stage = 'closed' AS "isClosed", stage = 'closed' AND (
      SELECT count(DISTINCT transaction_id) = 1 FROM case_events WHERE case_events.case_id = cases.case_id
    ) AS "hadNoRun"
    FROM cases WHERE case_id = ${caseId}`.execute(database);
  return rows[0];
}

import { sql } from 'kysely';
import type { Database } from '../connect.ts';
import { isToBeTold } from './put-off.ts';

/** A case that waits to hear that its seller's letter was accepted, and the event that the letter tells of. */
interface UntoldLetter {
  caseId: string;
  sequence: number;
}

/** Cases whose letter was accepted a while ago, and which do not know it: word of it was lost with their run. */
export async function untoldLetters(database: Database, limit: number): Promise<UntoldLetter[]> {
  const { rows } = await sql<UntoldLetter>`
    SELECT cases.case_id AS "caseId", deliveries.sequence
    FROM cases JOIN case_runs USING (case_id) JOIN deliveries ON deliveries.case_id = cases.case_id
      AND deliveries.sequence = (cases.state #>> '{statement,sequence}')::integer AND deliveries.kind = 'statement_of_reasons'
    WHERE cases.stage = 'appeal_window' AND cases.state #>> '{appeals,sellerInformed}' = 'false'
      AND deliveries.state = 'delivered' AND started_at IS NOT NULL AND ${isToBeTold}
    ORDER BY cases.case_id LIMIT ${limit}`.execute(database);
  return rows;
}

import { sql } from 'kysely';
import type { Database } from '../connect.ts';

/** Closed cases whose runs are archived, drawn by chance. @param count how many; all of them, by their ids, when not given */
export async function sampleClosedCases(database: Database, count?: number): Promise<string[]> {
  const { rows } = await sql<{ case_id: string }>`
    SELECT case_id FROM cases WHERE stage = 'closed'
      AND EXISTS (SELECT FROM run_histories WHERE run_histories.case_id = cases.case_id)
      AND NOT EXISTS (SELECT FROM cases_to_archive WHERE cases_to_archive.case_id = cases.case_id)
    ${count === undefined ? sql`ORDER BY case_id` : sql`ORDER BY random() LIMIT ${count}`}`.execute(database);
  return rows.map(({ case_id }) => case_id);
}

import { sql } from 'kysely';
import type { Suspected } from '../../domain/case/events.ts';
import type { Database } from '../connect.ts';
import { isToBeTold } from './put-off.ts';

/** Suspicions that joined a case and that none of its events names yet. */
export interface UntoldSuspicions {
  caseId: string;
  suspicions: Suspected[];
}

/**
 * What cases with a run are to be told of, the case that has waited longest first: at most so many cases, and of each at
 * most so many suspicions. They are told when an event names them, not when the run was sent word.
 */
export async function untoldSuspicions(
  database: Database,
  { cases, suspicions }: { cases: number; suspicions: number },
): Promise<UntoldSuspicions[]> {
  const { rows } = await sql<UntoldSuspicions>`
    SELECT waiting.case_id AS "caseId", told.suspicions
    FROM (
      SELECT case_id, min(received_at) AS since FROM suspicions JOIN case_runs USING (case_id)
      WHERE told_at IS NULL AND started_at IS NOT NULL AND ${isToBeTold}
      GROUP BY case_id ORDER BY since LIMIT ${cases}
    ) AS waiting CROSS JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('suspicionId', suspicion_id, 'score', score, 'findings', findings)) AS suspicions
      FROM (
        SELECT suspicion_id, score, findings FROM suspicions
        WHERE case_id = waiting.case_id AND told_at IS NULL ORDER BY received_at, suspicion_id LIMIT ${suspicions}
      ) AS oldest
    ) AS told
    ORDER BY since`.execute(database);
  return rows;
}

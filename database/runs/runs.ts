import { sql } from 'kysely';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { Database } from '../connect.ts';
import { readEvents } from '../ledger/read-events.ts';

/** A recording may outlive its run by this: its activity has ten seconds (see the recorder). */
export const recordingEndsWithinMilliseconds = 11_000;

/**
 * Keeps that a case has a run.
 * @param agrees it has only just begun from the ledger, so that nobody need look at it yet
 */
export async function markCaseRun(database: Database, caseId: string, agrees = false): Promise<void> {
  const now = new Date().toISOString();
  await database
    .updateTable('cases')
    .set({ run_started_at: now, ...(agrees && { run_checked_at: now }) })
    .where('case_id', '=', caseId)
    .execute();
}

/** The events of an open case for which no run was ever started; nothing when there is no such case. */
export async function readCaseWithoutRun(database: Database, caseId: string): Promise<CaseEvent[] | undefined> {
  // Asked for by its id alone: the index of cases without a run is short in the planner's eyes, and long after a batch.
  const row = await database
    .selectFrom('cases')
    .select(['run_started_at', 'stage'])
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  const hasNone = row?.run_started_at === null && row.stage !== 'closed';
  return hasNone ? readEvents(database, caseId) : undefined;
}

/** Open cases for which no run was ever started, oldest first. */
export async function casesWithoutRun(database: Database, limit: number): Promise<string[]> {
  const rows = await database
    .selectFrom('cases')
    .select('case_id')
    .where('run_started_at', 'is', null)
    .where('stage', '<>', 'closed')
    .orderBy('opened_at')
    .limit(limit)
    .execute();
  return rows.map(({ case_id }) => case_id);
}

export interface CaseToCheck {
  caseId: string;
  sequence: number;
  /** What its run was when it last agreed with the ledger. */
  agreed: string | null;
}

/**
 * Open cases to look at, those not seen for longest first: those not looked at since `notSince`, and those whose clock
 * is overdue by more than a minute and that were not looked at since then.
 */
export async function casesToCheck(database: Database, notSince: string, limit: number): Promise<CaseToCheck[]> {
  const aMinuteAgo = new Date(Date.now() - 60_000).toISOString();
  const found = sql`SELECT case_id, sequence, run_agreed, run_checked_at FROM cases`;
  const running = sql`${found} WHERE run_started_at IS NOT NULL AND stage <> 'closed'`;
  // Each of the three by its own index: as one condition, they would be looked for among all open cases. What was looked
  // at had a run, and what has a clock is open.
  const { rows } = await sql<CaseToCheck>`
    SELECT case_id AS "caseId", sequence, run_agreed AS agreed FROM (
      (${running} AND run_checked_at IS NULL LIMIT ${limit})
      UNION (${running} AND run_checked_at < ${notSince} ORDER BY run_checked_at NULLS FIRST LIMIT ${limit})
      UNION (${found} WHERE due_at < ${aMinuteAgo} AND run_checked_at < ${aMinuteAgo} ORDER BY due_at LIMIT ${limit})
    ) AS found
    ORDER BY run_checked_at NULLS FIRST LIMIT ${limit}`.execute(database);
  return rows;
}

/**
 * Keeps that a case was looked at.
 * @param agreed what its run was, when it agreed with the ledger and stands still
 */
export async function markChecked(database: Database, caseId: string, agreed: string | null): Promise<void> {
  await database
    .updateTable('cases')
    .set({ run_checked_at: new Date().toISOString(), run_agreed: agreed })
    .where('case_id', '=', caseId)
    .execute();
}

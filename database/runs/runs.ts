import { sql } from 'kysely';
import type { CaseStart, Recorded } from '../../domain/case/case-start.ts';
import { noteRun } from '../archive/known-runs.ts';
import type { Database } from '../connect.ts';
import { readTerms } from '../terms/terms.ts';
import { isDue } from './put-off.ts';

/** A recording ends within this, whatever becomes of its run: what comes later is refused (see the recorder). */
export const recordingEndsWithinMilliseconds = 10_000;

/**
 * What a run of the case begins with; nothing when it is unknown, or closed with its run. A recording that is under way is
 * waited for: none of an ended run can come after this, once its time is over.
 */
export async function readRunStart(database: Database, caseId: string): Promise<CaseStart | undefined> {
  const row = await database
    .selectFrom('cases')
    .select(['state', 'last_hash'])
    .where('case_id', '=', caseId)
    .where(awaitsItsEnd)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const recorded = { sequence: row.state.sequence, hash: row.last_hash };
  return { case: row.state, terms: await readTerms(database, row.state.terms), recorded };
}

/** It is open, or was closed as it was opened and had no run yet, which begins and ends with it. */
const awaitsItsEnd = sql<boolean>`(
  stage <> 'closed' OR EXISTS (SELECT FROM case_runs WHERE case_runs.case_id = cases.case_id))`;

/**
 * Keeps that a case has a run.
 * @param begun the run that has only just begun from the ledger, so that nobody need look at it yet
 */
export async function markCaseRun(database: Database, caseId: string, begun?: string): Promise<void> {
  const now = new Date().toISOString();
  if (begun) await noteRun(database, caseId, begun);
  await database
    .updateTable('case_runs')
    .set({ started_at: now, failures: 0, retry_at: null, tell_at: null, ...(begun && { checked_at: now }) })
    .where('case_id', '=', caseId)
    .execute();
}

/** Whether no run was ever started for the case. */
export async function isWithoutRun(database: Database, caseId: string): Promise<boolean> {
  const row = await database
    .selectFrom('case_runs')
    .select('started_at')
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row?.started_at === null;
}

/** Cases for which no run was ever started, oldest first. */
export async function casesWithoutRun(database: Database, limit: number): Promise<string[]> {
  const rows = await database
    .selectFrom('case_runs')
    .select('case_id')
    .where('started_at', 'is', null)
    .where(isDue)
    .orderBy('opened_at')
    .limit(limit)
    .execute();
  return rows.map(({ case_id }) => case_id);
}

export interface CaseToCheck {
  caseId: string;
  /** Where the ledger stands with it. */
  sequence: number;
  hash: string;
  /** What its run was when it last agreed with the ledger. */
  agreed: string | null;
}

/**
 * Open cases to look at, those not seen for longest first: those not looked at since `notSince`, and those whose clock
 * is overdue by more than a minute and that were not looked at since then.
 */
export async function casesToCheck(database: Database, notSince: string, limit: number): Promise<CaseToCheck[]> {
  const aMinuteAgo = new Date(Date.now() - 60_000).toISOString();
  const found = sql`SELECT case_id, agreed, checked_at FROM case_runs`;
  const running = sql`${found} WHERE started_at IS NOT NULL AND ${isDue}`;
  // Each of the three by its own index: as one condition, they would be looked for among all open cases.
  const { rows } = await sql<CaseToCheck>`
    SELECT case_id AS "caseId", sequence, last_hash AS hash, agreed FROM (
      (${running} AND checked_at IS NULL LIMIT ${limit})
      UNION (${running} AND checked_at < ${notSince} ORDER BY checked_at NULLS FIRST LIMIT ${limit})
      UNION (
        SELECT case_id, agreed, checked_at FROM (SELECT case_id, due_at FROM cases WHERE due_at < ${aMinuteAgo} ORDER BY due_at LIMIT ${limit}) AS overdue
        JOIN case_runs USING (case_id) WHERE started_at IS NOT NULL AND checked_at < ${aMinuteAgo} AND ${isDue}
      )
    ) AS found JOIN cases USING (case_id)
    ORDER BY checked_at NULLS FIRST LIMIT ${limit}`.execute(database);
  return rows;
}

/**
 * Keeps that a case was looked at.
 * @param agreed what its run was, when it agreed with the ledger and stands still
 */
export async function markChecked(database: Database, caseId: string, agreed: string | null): Promise<void> {
  await database
    .updateTable('case_runs')
    .set({ checked_at: new Date().toISOString(), agreed, failures: 0, retry_at: null })
    .where('case_id', '=', caseId)
    .execute();
}

/** Where the ledger stands with an open case. */
export async function readLedgerHead(database: Database, caseId: string): Promise<Recorded | undefined> {
  const row = await database
    .selectFrom('cases')
    .select(['sequence', 'last_hash'])
    .where('case_id', '=', caseId)
    .where('stage', '<>', 'closed')
    .executeTakeFirst();
  return row && { sequence: row.sequence, hash: row.last_hash };
}

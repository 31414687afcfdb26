import type { CaseEvent } from '../domain/case/events.ts';
import type { Database } from './connect.ts';
import { readEvents } from './read-events.ts';

/** A recording may outlive its run by this: its activity has ten seconds (see the recorder). */
export const recordingEndsWithinMilliseconds = 11_000;

/** Keeps that a run was started for a case. */
export async function markCaseRun(database: Database, caseId: string): Promise<void> {
  await database
    .updateTable('cases')
    .set({ run_started_at: new Date().toISOString() })
    .where('case_id', '=', caseId)
    .execute();
}

/** The events of an open case for which no run was ever started; nothing when there is no such case. */
export async function readCaseWithoutRun(database: Database, caseId: string): Promise<CaseEvent[] | undefined> {
  const row = await database
    .selectFrom('cases')
    .select('case_id')
    .where('case_id', '=', caseId)
    .where('run_started_at', 'is', null)
    .where('stage', '<>', 'closed')
    .executeTakeFirst();
  return row && readEvents(database, caseId);
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
}

/**
 * Open cases to look at, those not seen for longest first: those not looked at since `notSince`, and those whose clock
 * is overdue by more than a minute and that were not looked at since then.
 */
export async function casesToCheck(database: Database, notSince: string, limit: number): Promise<CaseToCheck[]> {
  const aMinuteAgo = new Date(Date.now() - 60_000).toISOString();
  return database
    .selectFrom('cases')
    .select(['case_id as caseId', 'sequence'])
    .where('run_started_at', 'is not', null)
    .where('stage', '<>', 'closed')
    .where((where) =>
      where.or([
        where('run_checked_at', 'is', null),
        where('run_checked_at', '<', notSince),
        where.and([where('due_at', '<', aMinuteAgo), where('run_checked_at', '<', aMinuteAgo)]),
      ]),
    )
    .orderBy('run_checked_at', (order) => order.asc().nullsFirst())
    .limit(limit)
    .execute();
}

export async function markChecked(database: Database, caseId: string): Promise<void> {
  await database
    .updateTable('cases')
    .set({ run_checked_at: new Date().toISOString() })
    .where('case_id', '=', caseId)
    .execute();
}

import { sql } from 'kysely';
import type { Case } from '../../domain/case/case.ts';
import type { Database, InTransaction } from '../connect.ts';
import { awaitArchiving } from '../archive/cases-to-archive.ts';
import { noteRun } from '../archive/known-runs.ts';
import type { AppendedEvent } from '../ledger/case-recording.ts';

/**
 * A case that was opened waits for its run, also when it was closed at once: every case has one. One that is closed later
 * needs none any more, and what it had is to be archived.
 */
export async function settleRuns(transaction: InTransaction, last: readonly AppendedEvent[]): Promise<void> {
  const opened = last.filter(({ before }) => before === undefined);
  const closed = last.filter(({ before, state }) => before !== undefined && isClosed(state));
  const closedIds = closed.map(({ state }) => state.caseId);
  await awaitRuns(
    transaction,
    opened.map(({ state }) => state),
  );
  await forgetRuns(transaction, closedIds);
  await awaitArchiving(transaction, closedIds);
}

/** The run of a case that was closed as it was opened: it has only just begun, comes to its end by itself, and is to be archived. */
export const markLastRun = (database: Database, caseId: string, begun: string | undefined): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    if (begun) await noteRun(transaction, caseId, begun);
    await forgetRuns(transaction, [caseId]);
    await awaitArchiving(transaction, [caseId]);
  });

/** Where the bookkeeping of a case is lost, or was left behind: it is as after an opening, or after a close. */
export async function mendCaseRun(transaction: InTransaction, subject: Case): Promise<void> {
  const isOver = isClosed(subject) && !(await awaitsOnlyRun(transaction, subject.caseId));
  await (isOver ? forgetRuns(transaction, [subject.caseId]) : awaitRuns(transaction, [subject]));
}

/** Closed by the first events of all, and no run of it is known. */
async function awaitsOnlyRun(transaction: InTransaction, caseId: string): Promise<boolean> {
  const { rows } = await sql<{ awaits: boolean }>`
    SELECT count(DISTINCT transaction_id) = 1 AND NOT EXISTS (SELECT FROM known_runs WHERE case_id = ${caseId}) AS awaits
    FROM case_events WHERE case_id = ${caseId}`.execute(transaction);
  return rows[0]!.awaits;
}

const isClosed = ({ stage }: Case): boolean => stage.name === 'closed';

/** One that is there is left as it is: its case may have a run by now. */
async function awaitRuns(transaction: InTransaction, cases: readonly Case[]): Promise<void> {
  if (cases.length === 0) return;
  await transaction
    .insertInto('case_runs')
    .values(cases.map(({ caseId, openedAt }) => ({ case_id: caseId, opened_at: openedAt })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function forgetRuns(transaction: InTransaction, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return;
  await transaction
    .deleteFrom('case_runs')
    .where('case_id', '=', sql<string>`ANY(${caseIds})`)
    .execute();
}

import { sql } from 'kysely';
import type { Case } from '../../domain/case/case.ts';
import type { InTransaction } from '../connect.ts';
import { awaitArchiving } from '../archive/cases-to-archive.ts';
import type { AppendedEvent } from '../ledger/case-recording.ts';

/** A case that was opened waits for its run; one that was closed needs none, and what it had is to be archived. */
export async function settleRuns(transaction: InTransaction, last: readonly AppendedEvent[]): Promise<void> {
  const opened = last.filter(({ before, state }) => before === undefined && !isClosed(state));
  const closed = last.filter(({ before, state }) => before !== undefined && isClosed(state));
  await awaitRuns(
    transaction,
    opened.map(({ state }) => state),
  );
  await forgetRuns(
    transaction,
    closed.map(({ state }) => state),
  );
  await awaitArchiving(
    transaction,
    closed.map(({ state }) => state.caseId),
  );
}

/** Where the bookkeeping of a case is lost, or was left behind: it is as after an opening, or after a close. */
export const mendCaseRun = (transaction: InTransaction, subject: Case): Promise<void> =>
  isClosed(subject) ? forgetRuns(transaction, [subject]) : awaitRuns(transaction, [subject]);

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

async function forgetRuns(transaction: InTransaction, cases: readonly Case[]): Promise<void> {
  if (cases.length === 0) return;
  const caseIds = cases.map(({ caseId }) => caseId);
  await transaction
    .deleteFrom('case_runs')
    .where('case_id', '=', sql<string>`ANY(${caseIds})`)
    .execute();
}

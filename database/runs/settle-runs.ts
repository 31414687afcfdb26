import { sql } from 'kysely';
import type { InTransaction } from '../connect.ts';
import type { AppendedEvent } from '../ledger/case-recording.ts';

/** A case that was opened waits for its run; one that was closed needs none. */
export async function settleRuns(transaction: InTransaction, last: readonly AppendedEvent[]): Promise<void> {
  const isClosed = ({ state }: AppendedEvent): boolean => state.stage.name === 'closed';
  const opened = last.filter((one) => one.before === undefined && !isClosed(one));
  const closed = last.filter((one) => one.before !== undefined && isClosed(one));
  if (opened.length > 0) {
    await transaction
      .insertInto('case_runs')
      .values(opened.map(({ state }) => ({ case_id: state.caseId, opened_at: state.openedAt })))
      .execute();
  }
  if (closed.length > 0) {
    const caseIds = closed.map(({ state }) => state.caseId);
    await transaction
      .deleteFrom('case_runs')
      .where('case_id', '=', sql<string>`ANY(${caseIds})`)
      .execute();
  }
}

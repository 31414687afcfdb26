import type { Database } from '../connect.ts';
import type { ReplayReport } from '../../domain/replays/replay-report.ts';

/** Keeps what the newest replay of a case came to, in the place of the one before. */
export async function keepReplay(database: Database, report: ReplayReport, at: string): Promise<void> {
  const { caseId, result } = report;
  const row = { at, result, report: JSON.stringify(report) };
  await database
    .insertInto('case_replays')
    .values({ case_id: caseId, ...row })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(row))
    .execute();
}

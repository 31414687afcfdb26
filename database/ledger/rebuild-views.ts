import { fold } from '../../domain/case/evolve.ts';
import { writeCaseViews } from '../cases/write-case-views.ts';
import { writeTasks } from '../cases/write-tasks.ts';
import type { Database } from '../connect.ts';
import { readLedger } from './read-events.ts';

const atOnce = 200;

/**
 * Folds every case's events again and writes the views that differ in any column, and its tasks; safe beside running
 * workers, because each case is locked while it is folded. Gives how many views were written.
 * @param progress told how many are folded, and how many of them differ
 */
export async function rebuildViews(
  database: Database,
  progress: (folded: number, differing: number) => void = () => {},
): Promise<number> {
  let folded = 0;
  let differing = 0;
  for (let after = ''; ;) {
    const rows = await database
      .selectFrom('cases')
      .select('case_id')
      .where('case_id', '>', after)
      .orderBy('case_id')
      .limit(atOnce)
      .execute();
    for (const { case_id } of rows) differing += await rebuildView(database, case_id);
    folded += rows.length;
    progress(folded, differing);
    if (rows.length < atOnce) return differing;
    after = rows.at(-1)!.case_id;
  }
}

/** 1 when the view differed, and was written. */
const rebuildView = (database: Database, caseId: string): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    await transaction.selectFrom('cases').select('case_id').where('case_id', '=', caseId).forUpdate().execute();
    const ledger = await readLedger(transaction, caseId);
    const subject = fold(ledger);
    await transaction.deleteFrom('tasks').where('case_id', '=', caseId).execute();
    await writeTasks(transaction, [{ before: undefined, state: subject }]);
    return writeCaseViews(transaction, [{ subject, lastHash: ledger.at(-1)!.hash }]);
  });

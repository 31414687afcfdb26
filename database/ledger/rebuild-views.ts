import { fold } from '../../domain/case/evolve.ts';
import type { Database } from '../connect.ts';
import { canonical } from './hash.ts';
import { readLedger } from './read-events.ts';
import { writeCaseViews } from '../cases/write-case-views.ts';

const atOnce = 200;

/**
 * Folds every case's events again and writes the views that differ; safe beside running workers, because each case is
 * locked while it is folded. Gives how many were written.
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
    for (const { case_id } of rows) if (await rebuildView(database, case_id)) differing += 1;
    folded += rows.length;
    progress(folded, differing);
    if (rows.length < atOnce) return differing;
    after = rows.at(-1)!.case_id;
  }
}

/** Whether the view differed, and was written. */
async function rebuildView(database: Database, caseId: string): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const standing = await transaction
      .selectFrom('cases')
      .select(['state', 'sequence'])
      .where('case_id', '=', caseId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const ledger = await readLedger(transaction, caseId);
    const events = ledger.map(({ previousHash: _previous, hash: _hash, ...event }) => event);
    const subject = fold(events);
    if (standing.sequence === subject.sequence && canonical(standing.state) === canonical(subject)) return false;
    await writeCaseViews(transaction, [{ subject, lastHash: ledger.at(-1)!.hash }]);
    return true;
  });
}

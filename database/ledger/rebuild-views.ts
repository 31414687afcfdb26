import { sql } from 'kysely';
import { fold } from '../../domain/case/evolve.ts';
import { readOffers, writeWords } from '../cases/offers.ts';
import { writeCaseViews } from '../cases/write-case-views.ts';
import { writeTasks } from '../cases/write-tasks.ts';
import type { Database } from '../connect.ts';
import { lockListings } from '../intake/suspicions.ts';
import { isUnreachable } from '../is-reachable.ts';
import { rewriteOutcomes } from '../outcomes/rewrite-outcomes.ts';
import { mendCaseRun } from '../runs/settle-runs.ts';
import { readEvents, readLedger } from './read-events.ts';

const atOnce = 200;

/** What came of it. */
export interface Rebuilt {
  /** How many views were missing or differed, and were written. */
  written: number;
  /** Cases whose view could not be made, each with the reason: they are left as they were. */
  left: { caseId: string; reason: string }[];
}

/**
 * Folds every case's events again and writes the views that are missing or differ in any column, its tasks, the words it is
 * found by and what came of it; safe
 * beside running workers, because each case is locked while it is folded. A case whose view cannot be made, such as one
 * with an event that only a newer release knows, holds up no other.
 * @param progress told how many are folded, and how many of them differ
 */
export async function rebuildViews(
  database: Database,
  progress: (folded: number, differing: number) => void = () => {},
): Promise<Rebuilt> {
  const rebuilt: Rebuilt = { written: 0, left: [] };
  let seen = 0;
  for (let after = ''; ;) {
    const caseIds = await casesAfter(database, after);
    for (const caseId of caseIds) {
      try {
        rebuilt.written += await rebuildView(database, caseId);
      } catch (error) {
        if (isUnreachable(error)) throw error;
        rebuilt.left.push({ caseId, reason: error instanceof Error ? error.message : String(error) });
      }
    }
    seen += caseIds.length;
    progress(seen - rebuilt.left.length, rebuilt.written);
    if (caseIds.length < atOnce) return rebuilt;
    after = caseIds.at(-1)!;
  }
}

/** The next cases by their ids: those that have events, and those that have a view, be it with no event behind it. */
async function casesAfter(database: Database, after: string): Promise<string[]> {
  const { rows } = await sql<{ case_id: string }>`
    (SELECT case_id FROM case_events WHERE sequence = 1 AND case_id > ${after} ORDER BY case_id LIMIT ${atOnce})
    UNION (SELECT case_id FROM cases WHERE case_id > ${after} ORDER BY case_id LIMIT ${atOnce})
    ORDER BY case_id LIMIT ${atOnce}`.execute(database);
  return rows.map(({ case_id }) => case_id);
}

/** 1 when the view was missing or differed, and was written. */
const rebuildView = (database: Database, caseId: string): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    const [opened] = await readEvents(transaction, caseId, 1);
    // So that no case is opened meanwhile that undoes this one; before its row, as all take them in this order.
    if (opened?.kind === 'case_opened') await lockListings(transaction, [opened.data.offer]);
    await transaction.selectFrom('cases').select('case_id').where('case_id', '=', caseId).forUpdate().execute();
    const ledger = await readLedger(transaction, caseId);
    const subject = fold(ledger);
    await transaction.deleteFrom('tasks').where('case_id', '=', caseId).execute();
    const anew = [{ before: undefined, state: subject }];
    const offers = await readOffers(transaction, anew);
    await writeTasks(transaction, anew, offers);
    await writeWords(transaction, anew, offers);
    await mendCaseRun(transaction, subject);
    await rewriteOutcomes(transaction, subject, ledger);
    return writeCaseViews(transaction, [{ subject, lastHash: ledger.at(-1)!.hash }], offers);
  });

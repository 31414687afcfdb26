import { sql } from 'kysely';
import type { Case } from '../../domain/case/case.ts';
import { tasksOf } from '../../domain/case/questions/tasks.ts';
import type { InTransaction } from '../connect.ts';
import type { KnownOffer } from './offers.ts';

/**
 * Brings the tasks of cases to what they are now. Only of those whose tasks have changed: most events change none.
 * @param offers by case, as `readOffers` gives them
 */
export async function writeTasks(
  transaction: InTransaction,
  changes: readonly { before: Case | undefined; state: Case }[],
  offers: ReadonlyMap<string, KnownOffer>,
): Promise<void> {
  const changed = changes.flatMap(({ before, state }) => {
    const tasks = tasksOf(state);
    const isSame = JSON.stringify(before ? tasksOf(before) : []) === JSON.stringify(tasks);
    return isSame ? [] : [{ state, tasks, hadSome: before !== undefined }];
  });
  const known = changed.filter(({ hadSome }) => hadSome).map(({ state }) => state.caseId);
  if (known.length > 0)
    await transaction
      .deleteFrom('tasks')
      .where('case_id', '=', sql<string>`ANY(${known})`)
      .execute();
  const rows = changed.flatMap(({ state, tasks }) =>
    tasks.map(({ kind, queue, due, barred }) => ({
      case_id: state.caseId,
      kind,
      queue,
      brand_id: state.offer.brandId,
      country: offers.get(state.caseId)?.country ?? null,
      due_at: due ?? null,
      barred,
    })),
  );
  if (rows.length > 0)
    await sql`
      INSERT INTO tasks SELECT * FROM jsonb_populate_recordset(NULL::tasks, ${JSON.stringify(rows)}::jsonb)`.execute(
      transaction,
    );
}

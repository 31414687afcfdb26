import { sql } from 'kysely';
import { readOffers } from '../../database/cases/offers.ts';
import { writeCaseViews } from '../../database/cases/write-case-views.ts';
import { writeTasks } from '../../database/cases/write-tasks.ts';
import type { Database } from '../../database/connect.ts';
import { readLedger } from '../../database/ledger/read-events.ts';
import { fold } from '../../domain/case/evolve.ts';

/** Brings a case to what a backup from another moment holds: what followed on event n was never heard of. */
export async function restoreTo(database: Database, caseId: string, n: number): Promise<void> {
  const ledger = await readLedger(database, caseId, { upTo: n });
  const subject = fold(ledger);
  await database.transaction().execute(async (transaction) => {
    await sql`SET LOCAL session_replication_role = replica`.execute(transaction); // as a restore does: no triggers
    for (const table of ['case_events', 'inbox_entries'] as const) {
      await transaction.deleteFrom(table).where('case_id', '=', caseId).where('sequence', '>', n).execute();
    }
    const later = transaction
      .selectFrom('deliveries')
      .select('delivery_id')
      .where('case_id', '=', caseId)
      .where('sequence', '>', n);
    await transaction.deleteFrom('delivery_attempts').where('delivery_id', 'in', later).execute();
    await transaction.deleteFrom('deliveries').where('case_id', '=', caseId).where('sequence', '>', n).execute();
    await transaction.deleteFrom('tasks').where('case_id', '=', caseId).execute();
    const anew = [{ before: undefined, state: subject }];
    const offers = await readOffers(transaction, anew);
    await writeTasks(transaction, anew, offers);
    await writeCaseViews(transaction, [{ subject, lastHash: ledger.at(-1)!.hash }], offers);
  });
}

import { sql } from 'kysely';
import type { Actor } from '../../domain/vocabulary.ts';
import type { DueDelivery } from '../../domain/notifications/delivery.ts';
import type { NotificationKind } from '../../domain/notifications/kinds.ts';
import type { Database } from '../connect.ts';

/**
 * Has a delivery that was delivered or given up, or is held for a digest, wait for a run once more, and keeps who has
 * asked for it. Gives it as it is due; nothing when it is on its way already, or is a test event, which no run carries.
 */
export const redeliver = (
  database: Database,
  deliveryId: string,
  { actor, at }: { actor: Actor; at: string },
): Promise<DueDelivery | undefined> =>
  database.transaction().execute(async (transaction) => {
    const due = await transaction
      .updateTable('deliveries')
      .set({ state: 'pending', run_id: null, run_started_at: null, run_checked_at: null, held_until: null })
      .set({ digest_id: sql<string | null>`CASE WHEN state <> 'held' THEN digest_id END` })
      .where('delivery_id', '=', deliveryId)
      .where('state', '<>', 'pending')
      .where('kind', '<>', 'test')
      .returning(['delivery_id as deliveryId', 'case_id as caseId', 'channel', 'kind', 'party'])
      .$narrowType<{ caseId: string; kind: NotificationKind }>()
      .executeTakeFirst();
    if (!due) return undefined;
    await transaction
      .insertInto('redeliveries')
      .values({ delivery_id: deliveryId, at, actor: JSON.stringify(actor) })
      .execute();
    return due;
  });

/** How often something was asked for again since a moment. */
export async function redeliveriesSince(database: Database, deliveryId: string, since: string): Promise<number> {
  const { times } = await database
    .selectFrom('redeliveries')
    .select(({ fn }) => fn.countAll<string>().as('times'))
    .where('delivery_id', '=', deliveryId)
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(times);
}

import { sql } from 'kysely';
import type { Channel } from '../../domain/notifications/delivery.ts';
import type { NotificationKind, Party } from '../../domain/notifications/kinds.ts';
import type { Database } from '../connect.ts';

export interface Delivery {
  deliveryId: string;
  caseId: string;
  sequence: number;
  party: Party;
  kind: NotificationKind;
  channel: Channel;
  recipientId: string;
  state: 'pending' | 'delivered' | 'failed';
  /** The case waits to hear that it was delivered. */
  isAwaited: boolean;
}

export function readDelivery(database: Database, deliveryId: string): Promise<Delivery | undefined> {
  return database
    .selectFrom('deliveries')
    .innerJoin('cases', 'cases.case_id', 'deliveries.case_id')
    .leftJoin('terms', (join) => join.on(sql<boolean>`terms.sha256 = cases.state #>> '{terms,policySha256}'`))
    .select([
      'delivery_id as deliveryId',
      'deliveries.case_id as caseId',
      'deliveries.sequence',
      'party',
      'deliveries.kind',
      'channel',
      'recipient_id as recipientId',
      'deliveries.state',
      sql<boolean>`deliveries.kind = 'statement_of_reasons'
        AND terms.body #>> '{appeal,sellerInformedBy}' = 'mail'`.as('isAwaited'),
    ])
    .where('delivery_id', '=', deliveryId)
    .executeTakeFirst();
}

/** Keeps an attempt, and what the delivery has come to. A delivered one stays delivered, an unknown one unknown. */
export async function recordAttempt(
  database: Database,
  deliveryId: string,
  { outcome, detail, state }: { outcome: 'accepted' | 'failed'; detail: string; state: Delivery['state'] },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const at = new Date().toISOString();
    await sql`
      INSERT INTO delivery_attempts (delivery_id, at, outcome, detail)
      SELECT delivery_id, ${at}, ${outcome}, ${detail} FROM deliveries WHERE delivery_id = ${deliveryId}`.execute(
      transaction,
    );
    await transaction
      .updateTable('deliveries')
      .set({ state })
      .where('delivery_id', '=', deliveryId)
      .where('state', '<>', 'delivered')
      .execute();
  });
}

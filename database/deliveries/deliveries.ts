import { sql } from 'kysely';
import type { Channel, DeliveryState } from '../../domain/notifications/delivery.ts';
import type { NotificationKind, Party } from '../../domain/notifications/kinds.ts';
import type { Database } from '../connect.ts';
import { keepSentLetter, settledColumns, type SentLetter } from './sent-letters.ts';

export interface Delivery {
  deliveryId: string;
  brandId: string;
  caseId: string;
  sequence: number;
  party: Party;
  kind: NotificationKind;
  channel: Channel;
  recipientId: string;
  state: DeliveryState;
  /** When the event happened that it tells of. */
  at: string;
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
      'cases.brand_id as brandId',
      'cases.case_id as caseId',
      'deliveries.sequence',
      'party',
      'deliveries.kind',
      'channel',
      'recipient_id as recipientId',
      'deliveries.state',
      'at',
      sql<boolean>`deliveries.kind = 'statement_of_reasons'
        AND terms.body #>> '{appeal,sellerInformedBy}' = 'mail'`.as('isAwaited'),
    ])
    .where('delivery_id', '=', deliveryId)
    .$narrowType<{ sequence: number; kind: NotificationKind }>() // a test event is about no case
    .executeTakeFirst();
}

/**
 * Keeps an attempt, and what the delivery has come to; with that it was delivered, what the letter said. A delivered one
 * stays delivered, an unknown one unknown.
 */
export async function recordAttempt(
  database: Database,
  deliveryId: string,
  {
    outcome,
    detail,
    state,
    letter,
  }: { outcome: 'accepted' | 'failed'; detail: string; state: DeliveryState; letter?: SentLetter | undefined },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const at = new Date().toISOString();
    await sql`
      INSERT INTO delivery_attempts (delivery_id, at, outcome, detail)
      SELECT delivery_id, ${at}, ${outcome}, ${detail} FROM deliveries WHERE delivery_id = ${deliveryId}`.execute(
      transaction,
    );
    const settled = await transaction
      .updateTable('deliveries')
      .set({ state })
      .where('delivery_id', '=', deliveryId)
      .where('state', '<>', 'delivered')
      .returning(settledColumns)
      .$narrowType<{ caseId: string; sequence: number }>() // a test event is no letter
      .executeTakeFirst();
    if (settled && letter) await keepSentLetter(transaction, settled, letter, at);
  });
}

/** Keeps that an endpoint was tried, and what came of it. No run carries it, and it is not tried again. */
export async function recordTestEvent(
  database: Database,
  {
    deliveryId,
    brandId,
    endpointId,
    outcome,
    detail,
  }: {
    deliveryId: string;
    brandId: string;
    endpointId: string;
    outcome: 'accepted' | 'failed';
    detail: string;
  },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const at = new Date().toISOString();
    const told = { party: 'brand', kind: 'test', channel: 'webhook', recipient_id: endpointId } as const;
    const state = outcome === 'accepted' ? 'delivered' : 'failed';
    await transaction
      .insertInto('deliveries')
      .values({ delivery_id: deliveryId, brand_id: brandId, ...told, state, at })
      .execute();
    await transaction
      .insertInto('delivery_attempts')
      .values({ delivery_id: deliveryId, at, outcome, detail })
      .execute();
  });
}

import { sql } from 'kysely';
import type { Channel, DeliveryGroup } from '../../domain/notifications/delivery.ts';
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

/** Recordings whose deliveries no run carries yet, oldest first: at most so many, and some as long as there are any. */
export async function deliveriesWithoutRun(database: Database, limit: number): Promise<DeliveryGroup[]> {
  const waiting = sql`FROM deliveries WHERE run_started_at IS NULL AND state = 'pending'`;
  const { rows } = await sql<DeliveryGroup>`
    WITH oldest AS (
      SELECT DISTINCT case_id, recording
      FROM (SELECT case_id, recording ${waiting} ORDER BY coalesce(run_checked_at, at), case_id, recording LIMIT ${limit}) AS row
    )
    SELECT case_id AS "caseId", recording, deliveries FROM oldest CROSS JOIN LATERAL (
      SELECT min(at) AS since, jsonb_agg(jsonb_build_object('deliveryId', delivery_id, 'channel', channel, 'kind', kind,
        'party', party) ORDER BY delivery_id) AS deliveries
      ${waiting} AND (case_id, recording) = (oldest.case_id, oldest.recording)
    ) AS letters
    ORDER BY since`.execute(database);
  return rows;
}

/** A run of a recording's deliveries could be neither started nor looked at: others come first now. */
export async function putOffDeliveries(database: Database, { caseId, recording }: CarriedGroup): Promise<void> {
  await database
    .updateTable('deliveries')
    .set({ run_checked_at: new Date().toISOString() })
    .where('case_id', '=', caseId)
    .where('recording', '=', recording)
    .execute();
}

export async function markDeliveryRun(database: Database, { caseId, recording }: DeliveryGroup): Promise<void> {
  await database
    .updateTable('deliveries')
    .set({ run_started_at: new Date().toISOString() })
    .where('case_id', '=', caseId)
    .where('recording', '=', recording)
    .execute();
}

/** A recording whose deliveries a run carries, as far as is known. */
export type CarriedGroup = Pick<DeliveryGroup, 'caseId' | 'recording'>;

/** Recordings with pending deliveries whose run was not seen since a moment, those not seen for longest first. */
export async function deliveriesToCheck(database: Database, notSince: string, limit: number): Promise<CarriedGroup[]> {
  const { rows } = await sql<CarriedGroup>`
    SELECT case_id AS "caseId", recording FROM (
      SELECT case_id, recording, coalesce(run_checked_at, run_started_at) AS seen FROM deliveries
      WHERE state = 'pending' AND run_started_at < ${notSince} AND (run_checked_at IS NULL OR run_checked_at < ${notSince})
    ) AS pending GROUP BY case_id, recording ORDER BY min(seen) LIMIT ${limit}`.execute(database);
  return rows;
}

/** Keeps whether a run carries a recording's deliveries; without one they wait for a start again. */
export async function markDeliveryRunSeen(
  database: Database,
  { caseId, recording }: CarriedGroup,
  isCarried: boolean,
): Promise<void> {
  await database
    .updateTable('deliveries')
    .set(isCarried ? { run_checked_at: new Date().toISOString() } : { run_started_at: null, run_checked_at: null })
    .where('case_id', '=', caseId)
    .where('recording', '=', recording)
    .where('state', '=', 'pending')
    .execute();
}

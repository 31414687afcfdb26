import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { deliveriesAtOnce, type DeliveryRun, type DueDelivery } from '../../domain/notifications/delivery.ts';
import type { NotificationKind } from '../../domain/notifications/kinds.ts';
import type { Database, InTransaction } from '../connect.ts';

const isPending = sql<boolean>`state = 'pending'`;
const due = ['delivery_id as deliveryId', 'case_id as caseId', 'channel', 'kind', 'party'] as const;

/** A new run's id: that of the case, when all of its letters are about one, so that staff find it. */
function newRunId(deliveries: readonly Pick<DueDelivery, 'caseId'>[]): string {
  const [first, ...others] = new Set(deliveries.map(({ caseId }) => caseId));
  const id = randomUUID().slice(0, 18);
  return others.length === 0 ? `${first}.letters.${id}` : `letters.${id}`;
}

/** Gives letters to a run of their own, those that no other run has by now. Nothing when there are none. */
export async function claimDeliveries(
  database: Database | InTransaction,
  deliveries: readonly DueDelivery[],
): Promise<DeliveryRun | undefined> {
  const runId = newRunId(deliveries);
  const claimed = await database
    .updateTable('deliveries')
    .set({ run_id: runId })
    .where('delivery_id', '=', sql<string>`ANY(${deliveries.map(({ deliveryId }) => deliveryId)})`)
    .where('run_id', 'is', null)
    .where(isPending)
    .returning('delivery_id')
    .execute();
  if (claimed.length === 0) return undefined;
  const own = new Set(claimed.map(({ delivery_id }) => delivery_id));
  return { runId, deliveries: deliveries.filter(({ deliveryId }) => own.has(deliveryId)) };
}

/**
 * Runs of letters that were not started yet, by the oldest letters: one of those that no run has, and those that a crash
 * came in between of.
 */
export function deliveryRunsToStart(database: Database): Promise<DeliveryRun[]> {
  return database.transaction().execute(async (transaction) => {
    const waiting = await transaction
      .selectFrom('deliveries')
      .select([...due, 'run_id as runId'])
      .where('run_started_at', 'is', null)
      .where(isPending)
      .orderBy(sql`coalesce(run_checked_at, at)`)
      .orderBy('delivery_id')
      .limit(deliveriesAtOnce)
      .forUpdate()
      .skipLocked()
      .$narrowType<{ caseId: string; kind: NotificationKind }>() // a test event waits for no run
      .execute();
    const unclaimed = waiting.filter(({ runId }) => runId === null).map(({ runId: _none, ...delivery }) => delivery);
    const claimed = unclaimed.length > 0 ? await claimDeliveries(transaction, unclaimed) : undefined;
    const runIds = new Set(waiting.flatMap(({ runId }) => runId ?? []));
    return [...(claimed ? [claimed] : []), ...(await readDeliveryRuns(transaction, [...runIds]))];
  });
}

async function readDeliveryRuns(transaction: InTransaction, runIds: readonly string[]): Promise<DeliveryRun[]> {
  if (runIds.length === 0) return [];
  const { rows } = await sql<DeliveryRun>`
    SELECT run_id AS "runId", jsonb_agg(jsonb_build_object('deliveryId', delivery_id, 'caseId', case_id, 'channel', channel,
      'kind', kind, 'party', party) ORDER BY delivery_id) AS deliveries
    FROM deliveries WHERE run_id = ANY(${runIds}) AND state = 'pending' GROUP BY run_id`.execute(transaction);
  return rows;
}

/** Keeps that a run of letters was started. */
export async function markDeliveryRun(database: Database, runId: string): Promise<void> {
  const now = new Date().toISOString();
  await ofRun(database, runId).set({ run_started_at: now, run_checked_at: now }).execute();
}

/** Runs of pending letters that were not seen since a moment, those not seen for longest first. */
export async function deliveryRunsToCheck(database: Database, notSince: string): Promise<string[]> {
  const { rows } = await sql<{ runId: string }>`
    SELECT DISTINCT run_id AS "runId" FROM (
      SELECT run_id FROM deliveries WHERE state = 'pending' AND run_started_at IS NOT NULL AND run_checked_at < ${notSince}
      ORDER BY run_checked_at LIMIT ${deliveriesAtOnce}
    ) AS oldest`.execute(database);
  return rows.map(({ runId }) => runId);
}

/** Keeps whether a run carries its letters; without it they wait for another. */
export async function markDeliveryRunSeen(database: Database, runId: string, isCarried: boolean): Promise<void> {
  const now = new Date().toISOString();
  const seen = { run_checked_at: now };
  const lost = { run_id: null, run_started_at: null, run_checked_at: null };
  await ofRun(database, runId)
    .set(isCarried ? seen : lost)
    .execute();
}

/** A run of letters could be neither started nor looked at: others come first now. */
export async function putOffDeliveryRun(database: Database, runId: string): Promise<void> {
  await ofRun(database, runId).set({ run_checked_at: new Date().toISOString() }).execute();
}

const ofRun = (database: Database, runId: string) =>
  database.updateTable('deliveries').where('run_id', '=', runId).where(isPending);

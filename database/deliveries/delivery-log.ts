import { sql } from 'kysely';
import type { Channel, DeliveryState } from '../../domain/notifications/delivery.ts';
import type { Party } from '../../domain/notifications/kinds.ts';
import type { Actor } from '../../domain/vocabulary.ts';
import type { Database } from '../connect.ts';
import type { Schema } from '../schema.ts';

type Attempt = Omit<Schema['delivery_attempts'], 'delivery_id'>;

/** A delivery with all that was done for it, the oldest first. */
export interface LoggedDelivery {
  deliveryId: string;
  brandId: string;
  caseId: string | null;
  sequence: number | null;
  party: Party;
  kind: Schema['deliveries']['kind'];
  channel: Channel;
  recipientId: string;
  state: DeliveryState;
  at: string;
  /** When the digest is due with which it goes. */
  heldUntil: string | null;
  /** The digest with which it goes, or went. */
  digestId: string | null;
  attempts: Attempt[];
  /** Who has asked by hand that it be sent again. */
  redeliveries: { at: string; actor: Actor }[];
}

/** What the log is narrowed to. */
export interface LogFilter {
  brandId: string;
  /** The only one whose deliveries the reader may see; `undefined` for readers of all. Never left out by accident. */
  readersParty: Party | undefined;
  caseId?: string | undefined;
  endpointId?: string | undefined;
  channel?: Channel | undefined;
  state?: DeliveryState | undefined;
}

/** Where a page begins: after the delivery that stands there. */
export interface LogPlace {
  at: string;
  id: string;
}

const entries = (database: Database) =>
  database
    .selectFrom('deliveries')
    .select(['delivery_id as deliveryId', 'brand_id as brandId', 'case_id as caseId', 'sequence', 'party', 'kind'])
    .select([
      'channel',
      'recipient_id as recipientId',
      'state',
      'at',
      'held_until as heldUntil',
      'digest_id as digestId',
    ]);

/** A page of what was sent in the cases of a brand, and of what its endpoints were tried with, the newest first. */
export async function readLog(
  database: Database,
  { brandId, readersParty, caseId, endpointId, channel, state }: LogFilter,
  { after, limit }: { after?: LogPlace | undefined; limit: number },
): Promise<LoggedDelivery[]> {
  let query = entries(database).where('brand_id', '=', brandId);
  if (readersParty !== undefined) query = query.where('party', '=', readersParty);
  if (caseId !== undefined) query = query.where('case_id', '=', caseId);
  // Named with the endpoint, or the index of endpoints is none of the planner's.
  if (endpointId !== undefined) query = query.where('recipient_id', '=', endpointId).where(isWebhook);
  if (channel !== undefined) query = query.where('channel', '=', channel);
  if (state !== undefined) query = query.where('state', '=', state);
  if (after) query = query.where(sql<boolean>`(at, delivery_id) < (${after.at}::timestamptz, ${after.id})`);
  const found = await query.orderBy('at', 'desc').orderBy('delivery_id', 'desc').limit(limit).execute();
  return withItsCourse(database, found);
}

const isWebhook = sql<boolean>`channel = 'webhook'`;

/** One delivery of whichever brand; nothing when there is none of this id. */
export async function findLogged(database: Database, deliveryId: string): Promise<LoggedDelivery | undefined> {
  const found = await entries(database).where('delivery_id', '=', deliveryId).execute();
  return (await withItsCourse(database, found))[0];
}

type Entry = Omit<LoggedDelivery, 'attempts' | 'redeliveries'>;

async function withItsCourse(database: Database, entriesFound: readonly Entry[]): Promise<LoggedDelivery[]> {
  const logged = new Map(
    entriesFound.map((entry): [string, LoggedDelivery] => [
      entry.deliveryId,
      { ...entry, attempts: [], redeliveries: [] },
    ]),
  );
  const isOne = sql<boolean>`delivery_id = ANY(${[...logged.keys()]})`;
  const attempts = database.selectFrom('delivery_attempts').selectAll().where(isOne).orderBy('at');
  for (const { delivery_id, ...attempt } of await attempts.execute()) logged.get(delivery_id)!.attempts.push(attempt);
  const redeliveries = database.selectFrom('redeliveries').selectAll().where(isOne).orderBy('at');
  for (const { delivery_id, ...one } of await redeliveries.execute()) logged.get(delivery_id)!.redeliveries.push(one);
  return [...logged.values()];
}

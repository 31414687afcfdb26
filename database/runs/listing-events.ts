import { sql } from 'kysely';
import type { Database } from '../connect.ts';
import { isDue } from './put-off.ts';

export const listingEventKinds = ['gone', 'changed', 'sold'] as const;

/** What the marketplace said about one of its listings. */
export interface ListingEvent {
  marketplaceId: string;
  /** The marketplace's own id: the same one again is the same event. */
  eventId: string;
  listingId: string;
  kind: (typeof listingEventKinds)[number];
  /** When it happened there. */
  at: string;
}

/**
 * Keeps an event about a listing with open cases; a change of the offer has no effect on them.
 * @returns how many open cases there are; nothing is kept when there are none
 */
export async function keepListingEvent(database: Database, event: ListingEvent, receivedAt: string): Promise<number> {
  const { open } = await database
    .selectFrom('cases')
    .select(({ fn }) => fn.countAll<string>().as('open'))
    .where('marketplace_id', '=', event.marketplaceId)
    .where('listing_id', '=', event.listingId)
    .where('stage', '<>', 'closed')
    .executeTakeFirstOrThrow();
  if (Number(open) === 0) return 0;
  await database
    .insertInto('listing_events')
    .values({
      marketplace_id: event.marketplaceId,
      event_id: event.eventId,
      listing_id: event.listingId,
      kind: event.kind,
      at: event.at,
      received_at: receivedAt,
      told_at: event.kind === 'changed' ? receivedAt : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return Number(open);
}

/** A case with a run that is to be told of a listing that is gone. */
export interface UntoldListing {
  caseId: string;
  marketplaceId: string;
  eventId: string;
}

const uninformed = sql`cases.marketplace_id = listing_events.marketplace_id AND cases.listing_id = listing_events.listing_id
  AND cases.stage <> 'closed' AND NOT cases.listing_is_gone AND cases.opened_at <= listing_events.received_at`;

/** Cases that do not know yet that their listing is gone, by the oldest event first. */
export async function untoldListings(database: Database, limit: number): Promise<UntoldListing[]> {
  const { rows } = await sql<UntoldListing>`
    SELECT cases.case_id AS "caseId", listing_events.marketplace_id AS "marketplaceId", event_id AS "eventId"
    FROM listing_events JOIN cases ON ${uninformed} JOIN case_runs ON case_runs.case_id = cases.case_id
    WHERE told_at IS NULL AND started_at IS NOT NULL AND ${isDue}
    ORDER BY received_at LIMIT ${limit}`.execute(database);
  return rows;
}

/** Events that every open case about their listing has among its own are told. */
export async function settleListingEvents(database: Database): Promise<void> {
  await sql`
    UPDATE listing_events SET told_at = now()
    WHERE told_at IS NULL AND NOT EXISTS (SELECT FROM cases WHERE ${uninformed})`.execute(database);
}

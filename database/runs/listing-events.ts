import { sql } from 'kysely';
import type { Database, InTransaction } from '../connect.ts';
import { isToBeTold } from './put-off.ts';

export const listingEventKinds = ['gone', 'changed', 'sold', 'returned'] as const;

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

/** A case with a run that is to be told that its listing is gone, or back. */
export interface UntoldListing {
  caseId: string;
  marketplaceId: string;
  eventId: string;
  isBack: boolean;
}

const uninformed = sql`cases.marketplace_id = listing_events.marketplace_id AND cases.listing_id = listing_events.listing_id
  AND cases.stage <> 'closed' AND cases.listing_is_gone = (listing_events.kind = 'returned')
  AND cases.opened_at <= listing_events.received_at`;

/** What happened to a listing before is told before. */
const isNext = sql`NOT EXISTS (
  SELECT FROM listing_events AS earlier WHERE earlier.told_at IS NULL
    AND (earlier.marketplace_id, earlier.listing_id) = (listing_events.marketplace_id, listing_events.listing_id)
    AND (earlier.received_at, earlier.event_id) < (listing_events.received_at, listing_events.event_id))`;

/** Cases that do not know yet that their listing is gone, or is back, by the oldest event first. */
export async function untoldListings(database: Database, limit: number): Promise<UntoldListing[]> {
  const { rows } = await sql<UntoldListing>`
    SELECT cases.case_id AS "caseId", listing_events.marketplace_id AS "marketplaceId", event_id AS "eventId",
      listing_events.kind = 'returned' AS "isBack"
    FROM listing_events JOIN cases ON ${uninformed} JOIN case_runs ON case_runs.case_id = cases.case_id
    WHERE told_at IS NULL AND ${isNext} AND started_at IS NOT NULL AND ${isToBeTold}
    ORDER BY received_at LIMIT ${limit}`.execute(database);
  return rows;
}

/** Events that every open case about their listing has among its own are told. */
export async function settleListingEvents(database: Database): Promise<void> {
  await sql`
    UPDATE listing_events SET told_at = now()
    WHERE told_at IS NULL AND ${isNext} AND NOT EXISTS (SELECT FROM cases WHERE ${uninformed})`.execute(database);
}

/** Listings that were reported again although they had vanished: their cases are told that they are back. */
export async function keepReturnedListings(
  transaction: InTransaction,
  reported: readonly { marketplaceId: string; listingId: string; suspicionId: string }[],
  at: string,
): Promise<void> {
  if (reported.length === 0) return;
  await transaction
    .insertInto('listing_events')
    .values(
      reported.map(({ marketplaceId, listingId, suspicionId }) => ({
        marketplace_id: marketplaceId,
        event_id: `reported.${suspicionId}`,
        listing_id: listingId,
        kind: 'returned' as const,
        at,
        received_at: at,
        told_at: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

import type { Database } from '../connect.ts';

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

async function openCases(database: Database, { marketplaceId, listingId }: ListingEvent): Promise<string[]> {
  const rows = await database
    .selectFrom('cases')
    .select('case_id')
    .where('marketplace_id', '=', marketplaceId)
    .where('listing_id', '=', listingId)
    .where('stage', '<>', 'closed')
    .execute();
  return rows.map(({ case_id }) => case_id);
}

/**
 * Keeps an event about a listing with open cases; a change of the offer has no effect on them.
 * @returns how many open cases there are; nothing is kept when there are none
 */
export async function keepListingEvent(database: Database, event: ListingEvent, receivedAt: string): Promise<number> {
  const cases = await openCases(database, event);
  if (cases.length === 0) return 0;
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
  return cases.length;
}

/** An event that the runs of the cases about its listing are to be told of. */
export interface UntoldListingEvent extends ListingEvent {
  caseIds: string[];
}

/** Events that not every open case knows of yet, and whose cases all have a run, oldest first. */
export async function untoldListingEvents(database: Database, limit: number): Promise<UntoldListingEvent[]> {
  const events = await database
    .selectFrom('listing_events')
    .select(['marketplace_id as marketplaceId', 'event_id as eventId', 'listing_id as listingId', 'kind', 'at'])
    .where('told_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('cases')
            .select('case_id')
            .whereRef('cases.marketplace_id', '=', 'listing_events.marketplace_id')
            .whereRef('cases.listing_id', '=', 'listing_events.listing_id')
            .where('stage', '<>', 'closed')
            .where('run_started_at', 'is', null),
        ),
      ),
    )
    .orderBy('received_at')
    .limit(limit)
    .execute();
  return Promise.all(events.map(async (event) => ({ ...event, caseIds: await openCases(database, event) })));
}

export async function markListingEventTold(
  database: Database,
  { marketplaceId, eventId }: ListingEvent,
): Promise<void> {
  await database
    .updateTable('listing_events')
    .set({ told_at: new Date().toISOString() })
    .where('marketplace_id', '=', marketplaceId)
    .where('event_id', '=', eventId)
    .execute();
}

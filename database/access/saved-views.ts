import { sql } from 'kysely';
import type { SavedView } from '../../domain/search/saved-view.ts';
import type { Database, InTransaction } from '../connect.ts';

/** Whose views they are. */
export interface ViewReader {
  readerId: string;
  /** The brand that the reader is of; `undefined` for the marketplace's own. Never left out by accident. */
  brandId: string | undefined;
}

/** What a reader has saved, by name. */
export const listSavedViews = (
  database: Database | InTransaction,
  { readerId, brandId }: ViewReader,
): Promise<SavedView[]> =>
  database
    .selectFrom('saved_views')
    .select(['name', 'address'])
    .where('reader_id', '=', readerId)
    .where('brand_id', 'is not distinct from', brandId ?? null)
    .orderBy('name')
    .execute();

/** Saves a view, in the place of another of its name, unless the reader has as many as may be. Gives whether it was saved. */
export const saveView = (
  database: Database,
  reader: ViewReader,
  { name, address }: SavedView,
  atMost: number,
): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const { readerId, brandId } = reader;
    // One at a time for a reader, or many at once would pass the limit together.
    const lock = `saved views ${brandId ?? ''} ${readerId}`;
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(transaction);
    const before = await listSavedViews(transaction, reader);
    if (before.length >= atMost && !before.some((view) => view.name === name)) return false;
    await transaction
      .insertInto('saved_views')
      .values({ reader_id: readerId, brand_id: brandId ?? null, name, address })
      .onConflict((conflict) => conflict.columns(['reader_id', 'brand_id', 'name']).doUpdateSet({ address }))
      .execute();
    return true;
  });

/** Forgets a view; one that is not there is forgotten already. */
export async function removeView(database: Database, { readerId, brandId }: ViewReader, name: string): Promise<void> {
  await database
    .deleteFrom('saved_views')
    .where('reader_id', '=', readerId)
    .where('brand_id', 'is not distinct from', brandId ?? null)
    .where('name', '=', name)
    .execute();
}

/** Forgets all that a reader has saved. */
export async function forgetViewsOf(transaction: InTransaction, { readerId, brandId }: ViewReader): Promise<void> {
  await transaction
    .deleteFrom('saved_views')
    .where('reader_id', '=', readerId)
    .where('brand_id', 'is not distinct from', brandId ?? null)
    .execute();
}

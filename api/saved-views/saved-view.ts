import { z } from '@hono/zod-openapi';
import { listSavedViews, type ViewReader } from '../../database/access/saved-views.ts';
import type { Database } from '../../database/connect.ts';
import {
  canNameView,
  listAddress,
  savedViewsAtMost,
  viewAddressAtMost,
  viewNameAtMost,
  type SavedView,
} from '../../domain/search/saved-view.ts';
import { nameOf } from '../../domain/words.ts';
import type { Caller } from '../access/authenticate.ts';

/** What a view is called. */
export const viewName = nameOf(viewNameAtMost).refine(canNameView, 'must have more than dots');

/** Where a view leads: to a list of ours, and nowhere else. */
export const viewAddress = z
  .string()
  .max(viewAddressAtMost)
  .regex(listAddress, 'must be the address of a list: /inbox, /cases or /queues/…, with its query')
  .describe('Path and query of a list, as they stand in a browser');

/** The views that a reader has saved, by name. */
export const savedViews = z.array(z.object({ name: z.string(), address: z.string() })).max(savedViewsAtMost);

/** Whose views a caller reads and keeps: those of the own membership, in the brand that it is of. */
export const readerOf = ({ actor, brandId }: Pick<Caller, 'actor' | 'brandId'>): ViewReader => ({
  readerId: actor.id,
  brandId,
});

/** What the caller has saved. */
export const viewsOf = (database: Database, caller: Caller): Promise<SavedView[]> =>
  listSavedViews(database, readerOf(caller));

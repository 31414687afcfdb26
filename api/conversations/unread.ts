import { z } from '@hono/zod-openapi';
import { brandsLookedAfterBy } from '../../database/brands/partners.ts';
import { countUnread, lookedAtForUnread } from '../../database/conversations/conversations.ts';
import { countriesIn } from '../../domain/places.ts';
import { mayAsk } from '../access/authenticate.ts';
import type { Call } from '../http/definition.ts';
import { participantOf } from './conversation.ts';

/** In how many conversations something is unread, as answers tell it that are about more than conversations. */
export const unreadConversations = z
  .int()
  .optional()
  .describe(
    `In how many conversations others have written what you have not read, of the ${lookedAtForUnread} newest; absent ` +
      'for those who read none, and of the marketplace’s people for those who look after no brand',
  );

/** Of a brand's people it is their brand; of the marketplace's, the brands that they look after. */
export async function unreadOf({ caller, dependencies: { database } }: Pick<Call, 'caller' | 'dependencies'>) {
  if (!mayAsk(caller, 'readConversations')) return {};
  const { brandId, actor, delegation } = caller;
  const brandIds = brandId === undefined ? await brandsLookedAfterBy(database, actor.id) : [brandId];
  if (brandIds.length === 0) return {};
  const countries = delegation && countriesIn(delegation.territories);
  return { unreadConversations: await countUnread(database, { brandIds, countries }, participantOf(caller)) };
}

import { z } from '@hono/zod-openapi';
import { nameBrands } from '../../database/brands/brands.ts';
import { findPartner } from '../../database/brands/partners.ts';
import { countInbox, readInboxView } from '../../database/cases/brand-inbox.ts';
import { may } from '../../domain/access/may.ts';
import { countriesIn } from '../../domain/places.ts';
import { identifier, inboxView, timestamp } from '../../domain/schemas.ts';
import { inboxViews } from '../../domain/vocabulary.ts';
import { unreadConversations, unreadOf } from '../conversations/unread.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import type { Call } from '../http/definition.ts';
import { endpoint } from '../http/endpoint.ts';
import { pageFrom, pageOf, pageQuery } from '../http/page.ts';
import { Problem } from '../http/problem.ts';
import { partnerView, viewPartner } from '../partners/partner.ts';
import { savedViews, viewsOf } from '../saved-views/saved-view.ts';
import { inboxRow, viewRow } from './inbox-row.ts';
import { howMany, viewCount } from './how-many.ts';
import { viewWhoAsks, whoAsks } from './who-asks.ts';

const inbox = pageOf(inboxRow)
  .extend({
    me: whoAsks,
    brand: z.object({ brandId: identifier, name: z.string(), zone: z.string() }),
    partner: partnerView.optional().describe('Who looks after the brand'),
    views: z.array(z.object({ view: inboxView, ...howMany })),
    unreadConversations,
    savedViews: savedViews.describe('What the caller has saved: see `GET /v1/saved-views`'),
    readAt: timestamp,
  })
  .openapi('Inbox');

/** All that a brand's first page shows, in one answer. */
export const readInbox = endpoint(
  {
    name: 'readInbox',
    method: 'get',
    path: '/v1/inbox',
    access: 'readCases',
    tag: 'Cases',
    summary: 'Read a brand’s inbox',
    description:
      'Who asks, for which brand, who looks after it, how much each view holds, which others the caller has saved, and a page of ' +
      'one. What is due first stands first; of `decided`, the newest.',
    query: z.strictObject({
      view: inboxView.default('to_answer'),
      brandId: identifier.optional().describe('Whose inbox; who is of a brand reads its own, all others name one'),
      ...pageQuery({ usual: 200, atMost: 200 }),
    }),
    answers: { 200: { description: 'The inbox', schema: inbox } },
    problems: ['not_found'],
  },
  async (call) => {
    const { caller, query, dependencies } = call;
    const { database, now } = dependencies;
    const { view, limit, cursor } = query;
    const brandId = requireBrand(call);
    const place = cursor === undefined ? undefined : readCursor(orderOf(view), cursor);
    const reader = { brandId, countries: caller.delegation && countriesIn(caller.delegation.territories) };
    const mayReadPartner = may(caller, 'readPartner', { brandId }) === 'permitted';
    const [brands, me, partner, counts, unread, saved, found] = await Promise.all([
      nameBrands(database, [brandId]),
      viewWhoAsks(call),
      mayReadPartner ? findPartner(database, brandId, now()) : undefined,
      countInbox(database, reader),
      unreadOf(call),
      viewsOf(database, caller),
      readInboxView(database, view, reader, {
        after: place && { at: place.at, caseId: place.id },
        limit: limit + 1,
      }),
    ]);
    const brand = brands.get(brandId);
    if (!brand) throw noSuchBrand();
    const page = pageFrom(found, limit, ({ place: { at, caseId } }) => writeCursor(orderOf(view), { at, id: caseId }));
    return {
      status: 200,
      body: {
        me,
        brand: { brandId, ...brand },
        ...(partner && { partner: viewPartner(brandId, partner) }),
        views: inboxViews.map((one) => ({ view: one, ...viewCount(counts[one]) })),
        ...unread,
        savedViews: saved,
        ...page,
        items: page.items.map((one) => viewRow(one, caller)),
        readAt: now(),
      },
    };
  },
);

const orderOf = (view: z.output<typeof inboxView>) => (view === 'decided' ? 'decided' : 'due');

const noSuchBrand = (): Problem => new Problem('not_found', 'there is no such brand that you may see');

/** @throws Problem malformed, not_found */
function requireBrand({ caller, query }: Pick<Call, 'caller'> & { query: { brandId?: string | undefined } }): string {
  const brandId = query.brandId ?? caller.brandId;
  if (brandId === undefined) {
    const errors = [{ parameter: 'brandId', detail: 'is required of whoever is of no brand' }];
    throw new Problem('malformed', 'the path or the query does not fit', { errors });
  }
  if (may(caller, 'readCases', { brandId }) !== 'permitted') throw noSuchBrand();
  return brandId;
}

import { z } from '@hono/zod-openapi';
import { nameBrands } from '../../database/brands/brands.ts';
import { titlesOf } from '../../database/cases/titles.ts';
import { listStrikes as readPage, standingStrikes, type Strike } from '../../database/outcomes/strikes.ts';
import { identifier, strikeStanding, timestamp } from '../../domain/schemas.ts';
import { isRepeatInfringer, strikeStanding as standingOf } from '../../domain/strikes.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { endpoint } from '../http/endpoint.ts';
import { requireServed } from '../opening/served-marketplace.ts';
import { pageFrom, pageOf, pageQuery } from '../http/page.ts';

const strikeView = z
  .object({
    caseId: identifier.describe('The case that has given it'),
    brandId: identifier,
    brandName: z.string().optional().describe('What the brand is called'),
    listingId: identifier,
    offerTitle: z.string().optional().describe('What the offer was called; absent when it was erased'),
    standing: strikeStanding,
    givenAt: timestamp,
    expiresAt: timestamp,
    undoneAt: timestamp.optional(),
    undoneBy: identifier
      .optional()
      .describe('The case in which it was undone; another one when that was after its close'),
  })
  .openapi('Strike');

const strikePage = pageOf(strikeView)
  .extend({
    standing: z.int().describe('How many strikes stand, of all pages'),
    isRepeatInfringer: z.boolean().describe('Whether as many stand as a policy by which one of them was given says'),
    threshold: z.int().optional().describe('How many that are; absent where no such policy says it'),
  })
  .openapi('StrikePage');

/** What a seller has been given for removed offers. */
export const listStrikes = endpoint(
  {
    name: 'listStrikes',
    method: 'get',
    path: '/v1/sellers/{sellerId}/strikes',
    access: 'readStrikes',
    tag: 'Sellers',
    summary: 'The strikes of a seller',
    description:
      'For the marketplace’s own people: the newest first, also those that have expired or were undone. A seller whom ' +
      'nobody knows has none.',
    params: z.strictObject({ sellerId: identifier.describe('The seller, by the id at the marketplace') }),
    query: z.strictObject({
      marketplaceId: identifier.describe('At which marketplace: elsewhere the same id is somebody else'),
      ...pageQuery({ usual: 50, atMost: 200 }),
    }),
    answers: { 200: { description: 'A page of strikes, and how many stand', schema: strikePage } },
    problems: ['marketplace_unknown'],
  },
  async ({ caller, params: { sellerId }, query: { marketplaceId, limit, cursor }, dependencies }) => {
    const { database, now } = dependencies;
    requireServed(dependencies, marketplaceId);
    const seller = { marketplaceId, sellerId };
    const after = cursor === undefined ? undefined : readCursor('strikes', cursor);
    const at = now();
    const found = await readPage(database, seller, { after, limit: limit + 1 });
    const summary = await standingStrikes(database, seller, at);
    const page = pageFrom(found, limit, ({ givenAt, caseId }) => writeCursor('strikes', { at: givenAt, id: caseId }));
    const brands = await nameBrands(database, [...new Set(page.items.map(({ brandId }) => brandId))]);
    const titles = await titlesOf(
      database,
      page.items.map(({ caseId }) => caseId),
      caller.brandId,
    );
    const items = page.items.map((strike) => ({
      ...viewStrike(strike, at),
      offerTitle: titles.get(strike.caseId),
      brandName: brands.get(strike.brandId)?.name,
    }));
    return { status: 200, body: { ...page, items, ...summary, isRepeatInfringer: isRepeatInfringer(summary) } };
  },
);

function viewStrike({ undoneAt, undoneBy, ...strike }: Strike, now: string): z.infer<typeof strikeView> {
  const standing = standingOf({ ...strike, undoneAt }, now);
  return { ...strike, standing, ...(undoneAt !== null && { undoneAt }), ...(undoneBy !== null && { undoneBy }) };
}

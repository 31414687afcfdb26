import { z } from '@hono/zod-openapi';
import { listAuthorisedSellers as readPage, listPastAuthorisations } from '../../database/brands/authorised-sellers.ts';
import { findBrands } from '../../database/brands/brands.ts';
import { identifier } from '../../domain/schemas.ts';
import { endpoint } from '../http/endpoint.ts';
import { pageFrom, pageOf, pageQuery } from '../http/page.ts';
import { Problem } from '../http/problem.ts';
import { dayOfBrand } from '../brands/day-of-brand.ts';
import { authorisedSellerView, viewAuthorisedSeller, viewPastAuthorisation } from './authorised-seller.ts';

/** The sellers whom a brand has authorised, or once had. */
export const listAuthorisedSellers = endpoint(
  {
    name: 'listAuthorisedSellers',
    method: 'get',
    path: '/v1/authorised-sellers',
    access: 'readAuthorisedSellers',
    tag: 'Brands',
    summary: 'The sellers whom a brand has authorised',
    description:
      'By their ids. Those who were taken off are not among them; those whose last day is over are. With `past=true`, ' +
      'instead of these, the entries that came off the list, the newest first: cases that were closed name them.',
    query: z.strictObject({
      brandId: identifier.optional().describe('Whose list; who is of a brand sees its own alone'),
      past: z.enum(['true']).optional().describe('`true`: what was revoked, and what a later entry has replaced'),
      ...pageQuery({ usual: 100, atMost: 500 }),
      cursor: identifier.optional().describe('`nextCursor` of the page before; left out, the list begins'),
    }),
    answers: {
      200: { description: 'A page of the list', schema: pageOf(authorisedSellerView).openapi('AuthorisedSellerPage') },
    },
    problems: ['not_found'],
  },
  async ({ caller, query: { brandId, past, limit, cursor }, dependencies: { database, now } }) => {
    const whose = caller.brandId ?? brandId;
    if (whose === undefined) {
      const errors = [{ parameter: 'brandId', detail: 'name the brand' }];
      throw new Problem('malformed', 'the query does not fit', { errors });
    }
    const isOthers = brandId !== undefined && brandId !== whose;
    if (isOthers || (await findBrands(database, [whose])).get(whose)?.brandId !== whose)
      throw new Problem('not_found', 'there is no such brand that you may see');
    const asked = { after: cursor, limit: limit + 1 };
    if (past) {
      const entries = (await listPastAuthorisations(database, whose, asked)).map(viewPastAuthorisation);
      return { status: 200, body: pageFrom(entries, limit, ({ authorisationId }) => authorisationId) };
    }
    const today = await dayOfBrand(database, whose, now());
    const found = await readPage(database, whose, asked);
    const sellers = found.map((seller) => viewAuthorisedSeller(seller, today));
    return { status: 200, body: pageFrom(sellers, limit, ({ sellerId }) => sellerId) };
  },
);

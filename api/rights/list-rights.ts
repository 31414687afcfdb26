import { z } from '@hono/zod-openapi';
import { nameBrands } from '../../database/brands/brands.ts';
import { listRights as readPage } from '../../database/brands/ipr-records.ts';
import { identifier, rightStanding } from '../../domain/schemas.ts';
import { endpoint } from '../http/endpoint.ts';
import { pageFrom, pageOf, pageQuery } from '../http/page.ts';
import { Problem } from '../http/problem.ts';
import { rightView, viewRight } from './right.ts';

const rightPage = pageOf(
  rightView.extend({ brandName: z.string().optional().describe('What the brand is called') }).openapi('ListedRight'),
).openapi('RightPage');

/** The rights of a brand, or those that wait for somebody to look at them. */
export const listRights = endpoint(
  {
    name: 'listRights',
    method: 'get',
    path: '/v1/rights',
    access: 'readRights',
    tag: 'Rights',
    summary: 'The rights of a brand, or of all',
    description:
      'By their ids, which begin with the time when they were named: with `standing=unverified`, what waits longest for ' +
      'verification comes first.',
    query: z.strictObject({
      brandId: identifier.optional().describe('Whose; who is of a brand sees its own alone'),
      standing: rightStanding.optional(),
      ...pageQuery({ usual: 100, atMost: 500 }),
      cursor: identifier.optional().describe('`nextCursor` of the page before; left out, the list begins'),
    }),
    answers: { 200: { description: 'A page of rights', schema: rightPage } },
    problems: ['not_found'],
  },
  async ({ caller, query: { brandId, standing, limit, cursor }, dependencies: { database } }) => {
    if (caller.brandId !== undefined && (brandId ?? caller.brandId) !== caller.brandId)
      throw new Problem('not_found', 'there is no such brand that you may see');
    const whose = { brandId: caller.brandId ?? brandId, standing, among: caller.delegation?.iprRecordIds };
    const found = await readPage(database, whose, { after: cursor, limit: limit + 1 });
    const page = pageFrom(found.map(viewRight), limit, ({ iprRecordId }) => iprRecordId);
    const brands = await nameBrands(database, [...new Set(page.items.map((right) => right.brandId))]);
    const items = page.items.map((right) => ({ ...right, brandName: brands.get(right.brandId)?.name }));
    return { status: 200, body: { ...page, items } };
  },
);

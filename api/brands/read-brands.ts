import { z } from '@hono/zod-openapi';
import { listBrands as readPage } from '../../database/brands/list-brands.ts';
import { newestPolicy } from '../../database/terms/policies.ts';
import { readEnrolment } from '../../database/brands/enrolments.ts';
import { identifier, timestamp } from '../../domain/schemas.ts';
import { endpoint } from '../http/endpoint.ts';
import { pageFrom, pageOf, pageQuery } from '../http/page.ts';
import { Problem } from '../http/problem.ts';
import { brandPath } from './brand-path.ts';
import { enrolledBrand } from './enrolment.ts';

const listedBrand = z
  .object({
    brandId: identifier,
    name: z.string(),
    country: z.string(),
    policy: z.string(),
    enrolledAt: timestamp,
    accountManager: z.object({ memberId: identifier, name: z.string() }).describe('Who looks after it'),
    rightsToVerify: z.int().min(0).describe('How many of its rights nobody has looked at'),
  })
  .openapi('ListedBrand');

/** The brands of the marketplace. */
export const listBrands = endpoint(
  {
    name: 'listBrands',
    method: 'get',
    path: '/v1/brands',
    access: 'readEnrolments',
    tag: 'Brands',
    summary: 'List the brands that are enrolled',
    description: 'For the marketplace’s own people, by the ids of the brands.',
    query: z.strictObject({
      accountManagerId: identifier.optional().describe('Those that this account manager looks after'),
      ...pageQuery({ usual: 50, atMost: 200 }),
      cursor: identifier.optional().describe('`nextCursor` of the page before; left out, the list begins'),
    }),
    answers: { 200: { description: 'A page of brands', schema: pageOf(listedBrand).openapi('BrandPage') } },
  },
  async ({ query: { accountManagerId, limit, cursor }, dependencies: { database } }) => {
    const found = await readPage(database, { accountManagerId, after: cursor, limit: limit + 1 });
    return { status: 200, body: pageFrom(found, limit, ({ brandId }) => brandId) };
  },
);

const brandNow = enrolledBrand
  .extend({ policyVersion: z.int().optional().describe('The version of its policy that new cases run by') })
  .openapi('BrandNow');

/** A brand as the marketplace knows it. */
export const readBrand = endpoint(
  {
    name: 'readBrand',
    method: 'get',
    path: '/v1/brands/{brandId}',
    access: 'readEnrolments',
    tag: 'Brands',
    summary: 'A brand as it is enrolled',
    description: 'For the marketplace’s own people: names, policy, members and rights.',
    params: brandPath,
    answers: { 200: { description: 'The brand', schema: brandNow } },
    problems: ['not_found'],
  },
  async ({ params: { brandId }, dependencies: { database } }) => {
    const brand = await readEnrolment(database, brandId);
    if (!brand) throw new Problem('not_found', 'there is no such brand');
    const newest = await newestPolicy(database, brand.policy);
    return { status: 200, body: { ...brand, ...(newest && { policyVersion: newest.version }) } };
  },
);

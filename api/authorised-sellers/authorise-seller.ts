import { z } from '@hono/zod-openapi';
import {
  findAuthorisedSeller,
  nameAuthorisedSellers,
  revokeAuthorisedSeller,
} from '../../database/brands/authorised-sellers.ts';
import { identifier } from '../../domain/schemas.ts';
import { endpoint } from '../http/endpoint.ts';
import { day } from '../http/input/moment.ts';
import { Problem } from '../http/problem.ts';
import { brandOf } from '../access/brand-of.ts';
import { dayOfBrand } from '../brands/day-of-brand.ts';
import { authorisedSellerView, viewAuthorisedSeller } from './authorised-seller.ts';

const params = z.strictObject({ sellerId: identifier.describe('The seller, by the id at the marketplace') });

/** A brand puts a seller on its list. */
export const authoriseSeller = endpoint(
  {
    name: 'authoriseSeller',
    method: 'put',
    path: '/v1/authorised-sellers/{sellerId}',
    access: 'manageAuthorisedSellers',
    tag: 'Brands',
    summary: 'Authorise a seller',
    description:
      'From now on a suspicion about an offer of this seller is closed before you are asked. Put again with ' +
      'another last day, a new entry takes the place of the one before, which is kept among the past ones. Cases that are open stay so.',
    params,
    body: z.strictObject({
      endsOn: day
        .optional()
        .describe('The last day on which it counts, by your own days; left out: until you revoke it'),
    }),
    example: { endsOn: '2027-12-31' },
    answers: {
      201: { description: 'Is on the list now', schema: authorisedSellerView },
      200: { description: 'Was on it before, and is up to date', schema: authorisedSellerView },
    },
  },
  async ({ caller, params: { sellerId }, body: { endsOn }, dependencies: { database, now } }) => {
    const brandId = brandOf({ caller });
    const [at, today] = [now(), await dayOfBrand(database, brandId, now())];
    if (endsOn !== undefined && endsOn < today) {
      const errors = [{ pointer: '/endsOn', detail: 'is over already' }];
      throw new Problem('invalid', 'the body does not fit', { errors });
    }
    const said = [{ sellerId, ...(endsOn !== undefined && { endsOn }) }];
    const added = await nameAuthorisedSellers(database, brandId, said, { namedBy: caller.actor.id, at });
    const seller = await findAuthorisedSeller(database, brandId, sellerId);
    if (!seller) throw new Problem('changed_meanwhile', 'the seller was taken off the list at the same moment');
    return { status: added.has(sellerId) ? 201 : 200, body: viewAuthorisedSeller(seller, today) };
  },
);

/** A brand takes a seller off its list. */
export const revokeSeller = endpoint(
  {
    name: 'revokeSeller',
    method: 'delete',
    path: '/v1/authorised-sellers/{sellerId}',
    access: 'manageAuthorisedSellers',
    tag: 'Brands',
    summary: 'Take a seller off the list',
    description:
      'From now on you are asked again about offers of this seller. Cases that were closed stay so. The entry is kept ' +
      'among the past ones: `GET /v1/authorised-sellers?past=true`.',
    params,
    answers: { 200: { description: 'Was on the list until now', schema: authorisedSellerView } },
    problems: ['not_found'],
  },
  async ({ caller, params: { sellerId }, dependencies: { database, now } }) => {
    const [brandId, at] = [brandOf({ caller }), now()];
    const revoked = await revokeAuthorisedSeller(database, brandId, sellerId, { revokedBy: caller.actor.id, at });
    if (!revoked) throw new Problem('not_found', 'there is no such seller on your list');
    const today = await dayOfBrand(database, brandId, at);
    return { status: 200, body: { ...viewAuthorisedSeller(revoked, today), counts: false } };
  },
);

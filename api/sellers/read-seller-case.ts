import { findSellerLink } from '../../database/deliveries/seller-links.ts';
import { sellerCaseSchema, viewSellerCase } from './seller-case-view.ts';
import { sellerEndpoint, sellerLink } from './seller-endpoint.ts';

/** What the seller sees: the decision against the offer, the right behind it, and how to contest it. */
export const readSellerCase = sellerEndpoint(
  {
    name: 'readSellerCase',
    method: 'get',
    path: '',
    summary: 'Read a case as its seller',
    description:
      'For whoever holds the link in a letter to the seller; no key. The link works until 30 days after the case’s close.',
    params: sellerLink,
    answers: { 200: { description: 'The case', schema: sellerCaseSchema } },
  },
  async ({ found, caller, params, dependencies: { database, now, marketplaceName } }) => {
    const link = await findSellerLink(database, params.token, 'appeal');
    const told = { now: now(), marketplaceName, spoken: link?.language };
    return { status: 200, body: await viewSellerCase(database, found, caller, told) };
  },
);

import { findSellerLink } from '../../database/deliveries/seller-links.ts';
import { bundleDescription, sendBundle, zip } from '../bundles/send-bundle.ts';
import { sellerEndpoint, sellerLink } from './seller-endpoint.ts';

/** The record of a case as far as it is its seller's, to keep and to check elsewhere. */
export const readSellerBundle = sellerEndpoint(
  {
    name: 'readSellerBundle',
    method: 'get',
    path: '/bundle',
    summary: 'Download a case with its proofs, as its seller',
    description: `${bundleDescription} The paper is in the language of the letter with the link.`,
    params: sellerLink,
    answers: { 200: { description: 'The bundle', mediaTypes: zip } },
    problems: ['too_large'],
  },
  async (call) => {
    const { found, params, dependencies } = call;
    const link = await findSellerLink(dependencies.database, params.token, 'appeal');
    const { caseId } = found.subject;
    return sendBundle(call, { caseId, reader: 'seller', language: link?.language ?? 'en' });
  },
);

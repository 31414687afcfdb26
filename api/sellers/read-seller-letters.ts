import { z } from '@hono/zod-openapi';
import { readSentLetters } from '../../database/deliveries/sent-letters.ts';
import { deliveryKind } from '../../domain/schemas.ts';
import { sentLetter, viewSentLetter } from '../deliveries/sent-letter-view.ts';
import { sellerEndpoint, sellerLink } from './seller-endpoint.ts';

const sellerLetters = z
  .object({ items: z.array(sentLetter.extend({ kind: deliveryKind, sequence: z.int() })) })
  .openapi('SellerLetters');

/** What the letters to the seller said. */
export const readSellerLetters = sellerEndpoint(
  {
    name: 'readSellerLetters',
    method: 'get',
    path: '/letters',
    summary: 'Read the letters to the seller as they were sent',
    description:
      'Each letter about the case that the marketplace has taken for you, word for word, but for the secret of its link.',
    params: sellerLink,
    answers: { 200: { description: 'The letters, the oldest first', schema: sellerLetters } },
  },
  async ({ found, dependencies: { database } }) => {
    const { caseId } = found.subject;
    const letters = await readSentLetters(database, { caseId, party: 'seller' });
    return {
      status: 200,
      body: { items: letters.map((one) => ({ ...viewSentLetter(one), kind: one.kind, sequence: one.sequence })) },
    };
  },
);

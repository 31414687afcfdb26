import { z } from '@hono/zod-openapi';
import type { AuthorisedSeller } from '../../database/brands/authorised-sellers.ts';
import { identifier, timestamp } from '../../domain/schemas.ts';
import { day } from '../http/input/moment.ts';

/** A seller on a brand's list. */
export const authorisedSellerView = z
  .object({
    sellerId: identifier,
    since: timestamp,
    endsOn: day
      .optional()
      .describe('The last day on which it counts, by the brand’s own days; absent: until it is revoked'),
    namedBy: identifier.optional().describe('Whose word it is'),
    counts: z.boolean().describe('Whether a suspicion about the seller is closed now before the brand is asked'),
  })
  .openapi('AuthorisedSeller');

/** @param today by the brand's own days */
export const viewAuthorisedSeller = (
  { sellerId, since, endsOn, namedBy }: AuthorisedSeller,
  today: string,
): z.input<typeof authorisedSellerView> => ({
  sellerId,
  since,
  ...(endsOn !== null && { endsOn }),
  ...(namedBy !== null && { namedBy }),
  counts: endsOn === null || endsOn >= today,
});

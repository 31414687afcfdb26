import { z } from '@hono/zod-openapi';
import {
  authorisationOf,
  type AuthorisationRow,
  type PastAuthorisationRow,
} from '../../database/brands/authorised-sellers.ts';
import { identifier, timestamp } from '../../domain/schemas.ts';
import { day } from '../http/input/moment.ts';

/** An entry of a brand's list of authorised sellers. */
export const authorisedSellerView = z
  .object({
    authorisationId: identifier.describe('The entry, as the event `authorisation_applied` of a case names it'),
    sellerId: identifier,
    since: timestamp.describe('When the entry was put on the list; a new last day makes a new entry'),
    endsOn: day
      .optional()
      .describe('The last day on which it counts, by the brand’s own days; absent: until it is revoked'),
    namedBy: identifier.optional().describe('Whose word it is'),
    counts: z.boolean().describe('Whether a suspicion about the seller is closed now before the brand is asked'),
    ended: z
      .object({
        at: timestamp,
        by: identifier.optional().describe('Who did it; absent where that was not kept'),
        as: z.enum(['revoked', 'replaced']).describe('`replaced`: another entry for the seller took its place'),
      })
      .optional()
      .describe('Of a past entry, how it came off the list; its last day may have been over before'),
  })
  .openapi('AuthorisedSeller');
type View = z.input<typeof authorisedSellerView>;

/** @param today by the brand's own days */
export const viewAuthorisedSeller = (row: AuthorisationRow, today: string): View => ({
  ...authorisationOf(row),
  counts: row.endsOn === null || row.endsOn >= today,
});

export const viewPastAuthorisation = (row: PastAuthorisationRow): View => ({
  ...authorisationOf(row),
  counts: false,
  ended: { at: row.endedAt, ...(row.endedBy !== null && { by: row.endedBy }), as: row.endedAs },
});

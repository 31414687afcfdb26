import type { Authorisation } from '../../../domain/case/authorisation.ts';

/** The entry by which a seller is on the list of a brand. */
export const authorisationOf = (sellerId = 'seller-1'): Authorisation => ({
  authorisationId: 'authorisation-1',
  sellerId,
  since: '2025-11-03T09:00:00.000Z',
  endsOn: '2026-12-31',
  namedBy: 'nora',
});

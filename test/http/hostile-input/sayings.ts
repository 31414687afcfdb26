/** What a detector says of an offer, and a brand of a case: as it is to be. */
export const suspicion = {
  marketplaceId: 'harbour',
  listingId: 'l-1',
  sellerId: 's-1',
  brand: 'brand-1',
  title: 'Watch',
  score: '0.5',
};
export const verdict = { verdict: 'counterfeit', reasonCode: 'fake_logo' };

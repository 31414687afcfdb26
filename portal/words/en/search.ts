/** All cases, the palette, and the list of the keys. */
export const search = {
  ask: 'A word, or the id of a case, seller or offer',
  results: 'What fits',
  filter: 'Filter',
  any: 'any',
  saved: 'Saved views',
  choose: 'Choose …',
  viewName: 'Name of this view',
  nothing: 'No case fits',
  nothingText: 'Choose less in the filters above.',
  filters: {
    stage: 'Step',
    outcome: 'Outcome',
    brandId: 'Brand',
    sellerId: 'Seller',
    listingId: 'Offer',
    hasProblem: 'Problem with the marketplace',
  },
  openCase: (id: string): string => `Open case ${id}`,
  ofSeller: (id: string): string => `Cases of seller ${id}`,
  ofListing: (id: string): string => `Cases about offer ${id}`,
};

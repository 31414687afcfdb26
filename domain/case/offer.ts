/** What a case is about: the unit of enforcement, and the two who dispute it. */
export interface Offer {
  marketplaceId: string;
  listingId: string;
  sellerId: string;
  brandId: string;
  /** Where it stands, by ISO 3166-1, as whoever reported it said. Kept here, as its snapshot can be erased. */
  country?: string;
  /** The listing as it stood when it was suspected: title, price and pictures, as a text. */
  snapshotSha256?: string;
  /** Unsalted hash of what the listing showed to everybody: tells whether it has changed since. */
  fingerprint?: string;
}

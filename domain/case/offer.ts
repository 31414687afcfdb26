/** What a case is about: the unit of enforcement, and the two who dispute it. */
export interface Offer {
  marketplaceId: string;
  listingId: string;
  sellerId: string;
  brandId: string;
  /** The listing as it stood when it was suspected: title, price and pictures, as a text. */
  snapshotSha256?: string;
  /** Unsalted hash of what the listing showed to everybody: tells whether it has changed since. */
  fingerprint?: string;
}

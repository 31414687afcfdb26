import { measureInForce } from '../restrictions.ts';
import type { Storage, StoredListing } from '../storage/storage.ts';

const offersPerPage = 48;

/** What the shop window shows for a search. `page` counts from 1. */
export interface Assortment {
  search: string;
  offers: StoredListing[];
  total: number;
  page: number;
  pages: number;
}

export const isDemoted = ({ restrictions }: StoredListing): boolean => measureInForce(restrictions) === 'demoted';

/** A held or removed offer is for sale no longer, and neither is one that its seller took away. */
export const isForSale = (listing: StoredListing): boolean =>
  listing.status === 'live' && !['held', 'removed'].includes(measureInForce(listing.restrictions));

/** The offers for sale whose title or brand contains every word of the search; demoted ones come last. */
export function offersForSale(storage: Storage, search: string, wantedPage: number): Assortment {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (listing: StoredListing) => {
    const text = `${listing.title} ${listing.brand}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const ranked: StoredListing[] = [];
  const demoted: StoredListing[] = [];
  const listings = [...storage.tables.listings.values()];
  for (const listing of listings.toSorted((a, b) => (a.listingId < b.listingId ? -1 : 1))) {
    if (isForSale(listing) && matches(listing)) (isDemoted(listing) ? demoted : ranked).push(listing);
  }
  const all = [...ranked, ...demoted];
  const pages = Math.max(1, Math.ceil(all.length / offersPerPage));
  const page = Math.min(wantedPage, pages);
  const offers = all.slice((page - 1) * offersPerPage, page * offersPerPage);
  return { search, offers, total: all.length, page, pages };
}

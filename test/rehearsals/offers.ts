import type { RunningInstallation } from '../support/processes/run-installation.ts';

/** A brand of the samples whose cases wait for days (`joint-force`), with one member who is asked by mail. */
export const brand = { brandId: 'nordlicht', name: 'Nordlicht Audio', memberId: 'nordlicht-jonas' } as const;

const sellers = 500;
const offersAtOnce = 2000;

/** A made-up offer; the score is below every interim measure, so that the brand is asked at once. */
export const suspicionOf = (index: number) => ({
  marketplaceId: 'harbour',
  listingId: listingIdOf(index),
  sellerId: sellerIdOf(index),
  brand: brand.name,
  title: `Nordlicht Buds wireless earphones, batch ${index}, original box`,
  price: { amount: `${19 + (index % 40)}.90`, currency: 'EUR' },
  category: 'Headphones',
  country: 'DE',
  score: (0.5 + (index % 20) / 100).toFixed(2),
});

export const listingIdOf = (index: number): string => `rehearsal-${index}`;
export const sellerIdOf = (index: number): string => `rehearsal-seller-${index % sellers}`;

/** Indexes of offers, the first and how many. */
export interface Range {
  from: number;
  count: number;
}

const indexesOf = ({ from, count }: Range): number[] => Array.from({ length: count }, (_, offset) => from + offset);

/** A batch as a detector sends it. */
export const ndjsonOf = (range: Range): string =>
  indexesOf(range)
    .map((index) => `${JSON.stringify(suspicionOf(index))}\n`)
    .join('');

/** The same as CSV. */
export function csvOf(range: Range): string {
  const header = 'listing_id,title,brand,seller_id,score,price,currency,category,country\n';
  const rows = indexesOf(range).map((index) => {
    const { listingId, title, brand: name, sellerId, score, price, category, country } = suspicionOf(index);
    return `${listingId},"${title}",${name},${sellerId},${score},${price.amount},${price.currency},${category},${country}\n`;
  });
  return header + rows.join('');
}

/** Puts the offers on the sandbox storefront, where they can be removed. */
export async function putOffers({ sandbox }: RunningInstallation, { from, count }: Range): Promise<void> {
  for (let first = from; first < from + count; first += offersAtOnce) {
    const offers = indexesOf({ from: first, count: Math.min(offersAtOnce, from + count - first) }).map((index) => {
      const { listingId, title, brand: name, category, country, price, sellerId } = suspicionOf(index);
      return { listingId, title, brand: name, category, country, price, seller: { sellerId, language: 'en' } };
    });
    await sandbox.putOffers(offers);
  }
}

import { createReadStream } from 'node:fs';
import { readCsv, readNdjson } from '../../../api/suspicions/batches/read-lines.ts';
import type { Suspicion } from '../../../api/suspicions/suspicion.ts';
import { sampleBrands } from '../../samples/sample-people.ts';
import { brandNameKey } from '../../../database/brands/brands.ts';
import { sha256Of } from '../../../database/ledger/hash.ts';
import { Offer } from '../../../sandbox/marketplace/vocabulary.ts';
import { apiClient } from '../../../api/client.ts';
import { fetchOrExplain, type ApiAddress } from './fetch-or-explain.ts';
import { mediaTypeOf } from './send-file.ts';

const offersAtOnce = 500;

/**
 * Makes the world that a file of sample suspicions is about: its offers stand on the sandbox storefront, and its brands
 * are enrolled, each with a made-up member; those of the samples are there, and stay as they are.
 * @param storefront address of the sandbox marketplace
 * @returns how many there are of each
 */
export async function prepareSamples(
  file: string,
  { url, key, marketplaceId, storefront }: ApiAddress & { marketplaceId: string; storefront: string },
): Promise<{ brands: number; offers: number }> {
  const brands = new Map<string, string>();
  let offers = 0;
  let waiting: Offer[] = [];
  const place = async (): Promise<void> => {
    if (waiting.length > 0) await placeOffers(storefront, waiting);
    offers += waiting.length;
    waiting = [];
  };
  const chunks = createReadStream(file);
  const lines = mediaTypeOf(file) === 'text/csv' ? await readCsv(chunks, marketplaceId) : readNdjson(chunks);
  for await (const { suspicion } of lines) {
    if (!suspicion) continue;
    brands.set(brandNameKey(suspicion.brand), suspicion.brand);
    const { success, data } = Offer.safeParse(offerOf(suspicion));
    if (success) waiting.push(data);
    if (waiting.length === offersAtOnce) await place();
  }
  await place();
  const client = apiClient({ url, key, fetch: fetchOrExplain });
  for (const own of sampleBrands) for (const name of [own.brand_id, own.name]) brands.delete(brandNameKey(name));
  for (const [nameKey, name] of brands) await client.post('/v1/brands', { body: sampleEnrolment(nameKey, name) });
  return { brands: brands.size, offers };
}

async function placeOffers(storefront: string, offers: readonly Offer[]): Promise<void> {
  const response = await fetchOrExplain(`${storefront}/sandbox/listings`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(offers),
  });
  await response.body?.cancel();
}

/** As far as the shop can show it: without a price there is no offer. */
const offerOf = ({ listingId, title, brand, category = 'Other', country, price, sellerId }: Suspicion) => ({
  listingId,
  title: title.slice(0, 300),
  brand: brand.slice(0, 120),
  category: category.slice(0, 120),
  country,
  price,
  seller: { sellerId, language: 'en' },
});

function sampleEnrolment(nameKey: string, name: string) {
  const tag = sha256Of(nameKey).slice(0, 8);
  return {
    name,
    members: [{ name: `Brand protection of ${name}`.slice(0, 200), email: `brand-${tag}@example.com` }],
    policy: 'joint-force',
  };
}

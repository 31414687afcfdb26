import type { RunningInstallation } from '../../support/processes/run-installation.ts';

/** A case that waits for the verdict of its brand. */
export interface WaitingCase {
  caseId: string;
  brandId: string;
  listingId: string;
}

// Their policy gives them days, so that none falls silent meanwhile.
const brands = ['nordlicht', 'solenne'];

/** Offers on the storefront, and a suspicion about each, as a detector reports them. */
export function suspicionsAbout(count: number, prefix: string) {
  return Array.from({ length: count }, (_, index) => ({
    marketplaceId: 'harbour',
    listingId: `${prefix}-${index}`,
    title: `Offer ${prefix} ${index}`,
    brand: brands[index % brands.length]!,
    seller: `seller-${index % 50}`,
    score: '0.5',
    signals: [{ detector: 'image-match', reasonCode: 'image_copied', score: '0.5' }],
  }));
}

/** Puts the offers of suspicions on the storefront. */
export async function putOffers(storefront: string, suspicions: ReturnType<typeof suspicionsAbout>): Promise<void> {
  const offers = suspicions.map(({ listingId, title, brand, seller }) => ({
    listingId,
    title,
    brand,
    category: 'Audio',
    country: 'DE',
    price: { amount: '99.00', currency: 'EUR' },
    seller: { sellerId: seller, language: 'en' },
  }));
  const response = await fetch(`${storefront}/sandbox/listings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(offers),
  });
  if (!response.ok) throw new Error(`the storefront took no offers: ${response.status} ${await response.text()}`);
}

/** Opens cases by a batch and waits until the brand is asked in each of them by its run. */
export async function openWaitingCases(installation: RunningInstallation, count: number): Promise<WaitingCase[]> {
  const { storefront, apiUrls, database } = installation;
  const suspicions = suspicionsAbout(count, 'waiting');
  await putOffers(storefront, suspicions);
  const response = await fetch(`${apiUrls[0]}/v1/suspicion-batches`, {
    method: 'POST',
    headers: { authorization: 'Bearer jf_sample_detector', 'content-type': 'application/x-ndjson' },
    body: suspicions.map((suspicion) => JSON.stringify(suspicion)).join('\n'),
  });
  const answer = await response.text();
  if (!answer.includes(`"opened":${count}`)) throw new Error(`the batch was not taken: ${answer.slice(-500)}`);
  for (;;) {
    const rows = await database
      .selectFrom('cases')
      .select(['case_id as caseId', 'brand_id as brandId', 'listing_id as listingId'])
      .where('listing_id', 'like', 'waiting-%')
      .where('run_started_at', 'is not', null)
      .execute();
    if (rows.length === count) return rows;
    await new Promise((done) => setTimeout(done, 200));
  }
}

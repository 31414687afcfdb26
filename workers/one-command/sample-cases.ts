import { setTimeout as pause } from 'node:timers/promises';
import { sampleOffers, type SampleOffer } from '../samples/sample-offers.ts';

/** Fills the sandbox storefront. */
export async function putSampleOffers(storefront: string): Promise<void> {
  const offers = sampleOffers.map(({ score: _score, ...offer }) => offer);
  await post(`${storefront}/sandbox/listings`, offers);
}

/** Opens cases in different stages, by the doors that everybody uses. */
export async function openSampleCases(api: string): Promise<void> {
  for (const offer of sampleOffers.filter(({ score }) => score !== undefined)) {
    const opened = await post(
      `${api}/v1/suspicions`,
      suspicionOf(offer),
      'jf_sample_detector',
      `sample-${offer.listingId}`,
    );
    const { caseId } = opened as { caseId: string };
    const verdict = sampleVerdicts[offer.listingId];
    if (!verdict) continue;
    await untilAsked(`${api}/v1/cases/${caseId}`, verdict.key);
    await post(`${api}/v1/cases/${caseId}/verdict`, verdict.body, verdict.key, `sample-verdict-${offer.listingId}`);
  }
}

/** An interim measure comes before the brand is asked, and a slow machine has just started everything. */
async function untilAsked(url: string, key: string): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    const response = await fetch(url, { headers: { authorization: `Bearer ${key}` } });
    const { allowedActions } = (await response.json()) as { allowedActions: string[] };
    if (allowedActions.includes('submitVerdict')) return;
    await pause(100);
  }
  throw new Error(
    `The samples could not be made: the brand was not asked within two minutes in ${url}. ` +
      "Look into the worker's log, logs/worker.log where everything is kept (.data), and start again.",
  );
}

const sampleVerdicts: Record<string, { key: string; body: object }> = {
  'nl-buds-1': { key: 'jf_sample_nordlicht', body: { verdict: 'counterfeit', reasonCode: 'fake_logo' } },
  'nl-speaker-2': { key: 'jf_sample_nordlicht', body: { verdict: 'cannot_determine', reasonCode: 'pictures_unclear' } },
  'so-soleil-3': { key: 'jf_sample_solenne', body: { verdict: 'grey_market', reasonCode: 'parallel_import' } },
};

const suspicionOf = ({ listingId, title, brand, category, country, price, seller, score }: SampleOffer): object => ({
  marketplaceId: 'harbour',
  listingId,
  seller: seller.sellerId,
  brand,
  title,
  price,
  category,
  country,
  score,
  signals: [{ detector: 'image-match', reasonCode: 'image_copied', score }],
});

async function post(url: string, content: unknown, key?: string, idempotencyKey?: string): Promise<unknown> {
  for (let triesLeft = 30; ; triesLeft -= 1) {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key ? { authorization: `Bearer ${key}` } : {}),
        ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      },
      body: JSON.stringify(content),
    });
    const body = await response.text();
    if (response.ok) return JSON.parse(body);
    const isOnlyLate = response.status === 503 && idempotencyKey !== undefined;
    if (!isOnlyLate || triesLeft === 0)
      throw new Error(`The samples could not be made: POST ${url} gave ${response.status} ${body}`);
    await pause(1000);
  }
}

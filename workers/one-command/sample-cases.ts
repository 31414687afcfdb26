import { setTimeout as pause } from 'node:timers/promises';
import { apiClient, type ApiClient } from '../../api/client.ts';
import type { ReasonOf } from '../../domain/reasons/lists.ts';
import type { Verdict } from '../../domain/vocabulary.ts';
import { fetchPatiently } from './fetch-patiently.ts';
import { sampleOffers, type SampleOffer } from '../samples/sample-offers.ts';

/** Fills the sandbox storefront. */
export async function putSampleOffers(storefront: string): Promise<void> {
  const offers = sampleOffers.map(({ score: _score, ...offer }) => offer);
  const headers = { 'Content-Type': 'application/json' };
  await fetchPatiently(`${storefront}/sandbox/listings`, { method: 'POST', headers, body: JSON.stringify(offers) });
}

/** Opens cases in different stages, by the doors that everybody uses. */
export async function openSampleCases(url: string): Promise<void> {
  const clientOf = (key: string) => apiClient({ url, key, fetch: fetchPatiently });
  const detector = clientOf('jf_sample_detector');
  for (const offer of sampleOffers) {
    if (offer.score === undefined) continue;
    const { listingId } = offer;
    const opened = await detector.post('/v1/suspicions', {
      body: suspicionOf(offer, offer.score),
      idempotencyKey: `sample-${listingId}`,
    });
    const { caseId } = opened.body;
    const verdict = sampleVerdicts[listingId];
    if (!verdict) continue;
    const brand = clientOf(verdict.key);
    if (!(await isAsked(brand, caseId))) continue;
    await brand.post('/v1/cases/{caseId}/verdict', {
      params: { caseId },
      body: verdict.body,
      idempotencyKey: `sample-verdict-${listingId}`,
    });
  }
}

/**
 * Waits until the brand is asked: an interim measure comes before, and a slow machine has just started everything. Not so
 * when a start that was interrupted has answered already.
 */
async function isAsked(brand: ApiClient, caseId: string): Promise<boolean> {
  for (let tries = 0; tries < 1200; tries += 1) {
    const { body } = await brand.get('/v1/cases/{caseId}', { params: { caseId } });
    if (body.verdict) return false;
    if (body.allowedActions.includes('submitVerdict')) return true;
    await pause(100);
  }
  throw new Error(
    `The samples could not be made: the brand was not asked within two minutes in case ${caseId}. ` +
      "Look into the worker's log, logs/worker.log where everything is kept (.data), and start again.",
  );
}

const sampleVerdicts: Record<
  string,
  { key: string; body: { verdict: Verdict; reasonCode: ReasonOf<'submitVerdict'> } }
> = {
  'nl-buds-1': { key: 'jf_sample_nordlicht', body: { verdict: 'counterfeit', reasonCode: 'fake_logo' } },
  'nl-speaker-2': { key: 'jf_sample_nordlicht', body: { verdict: 'cannot_determine', reasonCode: 'pictures_unclear' } },
  'so-soleil-3': { key: 'jf_sample_solenne', body: { verdict: 'grey_market', reasonCode: 'parallel_import' } },
};

const suspicionOf = ({ listingId, title, brand, category, country, price, seller }: SampleOffer, score: string) => ({
  marketplaceId: 'harbour',
  listingId,
  sellerId: seller.sellerId,
  brand,
  title,
  price,
  category,
  country,
  score,
  findings: [{ detector: 'image-match', reasonCode: 'image_copied', score }],
});

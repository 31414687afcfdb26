import { setTimeout as pause } from 'node:timers/promises';
import { apiClient, type ApiClient } from '../../api/client.ts';
import type { ReasonOf } from '../../domain/reasons/lists.ts';
import type { Verdict } from '../../domain/vocabulary.ts';
import { fetchPatiently } from './fetch-patiently.ts';
import { sampleOffers, type SampleOffer } from '../samples/sample-offers.ts';
import { drawPicture, type SamplePicture } from '../samples/sample-pictures.ts';

/** Fills the sandbox storefront. */
export async function putSampleOffers(storefront: string): Promise<void> {
  const offers = sampleOffers.map(({ suspicion: _suspicion, ...offer }) => offer);
  const headers = { 'Content-Type': 'application/json' };
  await fetchPatiently(`${storefront}/sandbox/listings`, { method: 'POST', headers, body: JSON.stringify(offers) });
}

/** Shows what the genuine goods look like, and opens cases in different stages, by the doors that everybody uses. */
export async function openSampleCases(url: string): Promise<void> {
  const clientOf = (key: string) => apiClient({ url, key, fetch: fetchPatiently });
  for (const { referenceId, key, picture } of genuine) await showReference(clientOf(key), referenceId, picture);
  const detector = clientOf('jf_sample_detector');
  for (const offer of sampleOffers) {
    const { listingId, suspicion } = offer;
    if (!suspicion) continue;
    const picture = await upload(detector, suspicion.picture);
    const opened = await detector.post('/v1/suspicions', {
      body: suspicionOf(offer, suspicion, picture),
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

const genuine: readonly { referenceId: string; key: string; picture: SamplePicture }[] = [
  {
    referenceId: 'aurelia-meridian',
    key: 'jf_sample_aurelia',
    picture: { goods: 'watch', word: 'AURELIA', colour: '#26374d', ground: '#ffffff' },
  },
  {
    referenceId: 'nordlicht-fjord',
    key: 'jf_sample_nordlicht',
    picture: { goods: 'speaker', word: 'NORDLICHT', colour: '#31465a', ground: '#ffffff' },
  },
  {
    referenceId: 'solenne-soleil',
    key: 'jf_sample_solenne',
    picture: { goods: 'flacon', word: 'SOLENNE', colour: '#e0b35c', ground: '#ffffff' },
  },
];

async function upload(client: ApiClient, picture: SamplePicture): Promise<string> {
  const bytes = new Blob([new Uint8Array(await drawPicture(picture))]);
  return (await client.put('/v1/files', { body: bytes, contentType: 'image/png' })).body.sha256;
}

/** The model as it was entered, with a picture of a genuine one. */
async function showReference(brand: ApiClient, referenceId: string, picture: SamplePicture): Promise<void> {
  const params = { referenceId };
  const { name, prices, marks } = (await brand.get('/v1/references/{referenceId}', { params })).body;
  const pictures = [await upload(brand, picture)];
  await brand.put('/v1/references/{referenceId}', { params, body: { name, prices, marks, pictures } });
}

const suspicionOf = (
  { listingId, title, brand, category, country, price, seller }: SampleOffer,
  { score, reasons, referenceId }: NonNullable<SampleOffer['suspicion']>,
  picture: string,
) => ({
  marketplaceId: 'harbour',
  listingId,
  sellerId: seller.sellerId,
  brand,
  title,
  price,
  category,
  country,
  pictures: [picture],
  referenceId,
  score,
  findings: [
    { detector: 'image-match', reasonCode: 'image_copied', score },
    ...reasons.map((reasonCode) => ({ detector: 'offer-check', reasonCode, score })),
  ],
});

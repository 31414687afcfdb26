/** What the tests of this folder share: a marketplace of their own, and a caller that signs. */
import { onTestFinished } from 'vitest';
import type { z } from 'zod';
import { ask } from '../../test/support/ask.ts';
import { signatureOf } from '../../test/support/sign.ts';
import { temporaryFolder } from '../test-rig.ts';
import type { Fault } from './faults/fault.ts';
import { startMarketplace } from './start-marketplace.ts';
import type { ReceivedCall } from './storage/storage.ts';
import type { Offer } from './vocabulary.ts';

export const secret = `whsec_${Buffer.from('the secret of this test, 32 byte').toString('base64')}`;

/** A running marketplace, stopped when the test is over. */
export async function openMarketplace() {
  const dataFolder = await temporaryFolder();
  const marketplace = await startMarketplace({ port: 0, dataFolder, secret });
  onTestFinished(() => marketplace.stop());
  return callerOf(marketplace.url);
}

/** The three headers by which it knows us, for a body. */
export const sign = (body: string, at = new Date()): Record<string, string> => signatureOf(body, secret, { at });

/** Speaks to the marketplace at `url`. */
export function callerOf(url: string) {
  const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    ask(method, url + path, { body, headers });
  const signed = (method: string, path: string, content?: unknown) =>
    send(method, path, content, sign(content === undefined ? '' : JSON.stringify(content)));

  return {
    url,
    send,
    signed,
    restrict: (listingId: string, caseId: string, decision: number, measure: string) =>
      signed('PUT', `/listings/${listingId}/restrictions/${caseId}`, { measure, decision, reason: 'verdict' }),
    lift: (listingId: string, caseId: string, decision: number) =>
      signed('DELETE', `/listings/${listingId}/restrictions/${caseId}?decision=${decision}&reason=withdrawn`),
    look: (listingId: string) => signed('GET', `/listings/${listingId}`),
    message: (sellerId: string, messageId: string, more: object = {}) =>
      signed('POST', `/sellers/${sellerId}/messages`, { ...letter, messageId, ...more }),
    /** As the seller reads it. */
    messageBox: (sellerId: string) => send('GET', `/sellers/${sellerId}`, undefined, { cookie: `seller=${sellerId}` }),
    putOffers: (...offers: z.input<typeof Offer>[]) => send('POST', '/sandbox/listings', offers),
    putFaults: (...faults: Partial<Fault>[]) => send('PUT', '/sandbox/faults', faults),
    callsOf: async (caseId: string): Promise<ReceivedCall[]> =>
      (await send('GET', `/sandbox/calls?caseId=${caseId}`)).body.calls,
  };
}

export const offer = (listingId: string, more: Partial<Offer> = {}) => ({
  listingId,
  title: 'Tidewater running shoe',
  brand: 'Tidewater',
  category: 'Shoes',
  country: 'DE',
  price: { amount: '59.90', currency: 'EUR' },
  seller: { sellerId: 'pier-nine', language: 'en' as const },
  ...more,
});

const letter = {
  caseId: 'case-1',
  kind: 'statement_of_reasons',
  language: 'en',
  subject: 'Your offer was removed',
  text: 'Here is why.',
};

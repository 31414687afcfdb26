import type { InTransaction } from '../../database/connect.ts';
import { readText, storeText } from '../../database/evidence/texts.ts';
import type { Offer } from '../../domain/case/offer.ts';

/**
 * The offer of a case from which another one is opened, in words of its own: a text belongs to one case, and is erased
 * with it, whatever holds the other. One that is erased is named as it was.
 */
export async function inOwnWords(transaction: InTransaction, offer: Offer, at: string): Promise<Offer> {
  const text = offer.snapshotSha256 && (await readText(transaction, offer.snapshotSha256));
  return text ? { ...offer, snapshotSha256: await storeText(transaction, { text, at }) } : offer;
}

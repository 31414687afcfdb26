import { createHmac } from 'node:crypto';
import type { Database } from '../../database/connect.ts';
import type { Delivery } from '../../database/deliveries/deliveries.ts';
import { keepSellerLink } from '../../database/deliveries/seller-links.ts';
import type { Language } from '../../domain/vocabulary.ts';

/**
 * The token of the link in a letter to a seller: 256 bits that nobody can guess, the same whenever the same letter is sent.
 * It works when this resolves.
 * @param seller who acts with it, in the letter's case alone, and in which language the letter is written
 */
export async function makeSellerToken(
  { database, linkSecret }: { database: Database; linkSecret: string },
  { deliveryId, caseId }: Pick<Delivery, 'deliveryId' | 'caseId'>,
  { sellerId, language }: { sellerId: string; language: Language },
): Promise<string> {
  const token = createHmac('sha256', linkSecret).update(deliveryId).digest('base64url');
  await keepSellerLink(database, { token, caseId, sellerId, language, at: new Date().toISOString() });
  return token;
}

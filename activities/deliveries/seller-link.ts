import { createHmac } from 'node:crypto';
import type { Database } from '../../database/connect.ts';
import type { Delivery } from '../../database/deliveries/deliveries.ts';
import { keepSellerLink } from '../../database/deliveries/seller-links.ts';

/**
 * The link in a letter to a seller: 256 bits that nobody can guess, the same whenever the same letter is sent. It works
 * when this resolves.
 * @param sellerId who acts with it, in the letter's case alone
 */
export async function makeSellerLink(
  { database, linkSecret, portal }: { database: Database; linkSecret: string; portal: string },
  { deliveryId, caseId }: Pick<Delivery, 'deliveryId' | 'caseId'>,
  sellerId: string,
): Promise<string> {
  const token = createHmac('sha256', linkSecret).update(deliveryId).digest('base64url');
  await keepSellerLink(database, { token, caseId, sellerId, at: new Date().toISOString() });
  return `${portal}/s/${token}`;
}

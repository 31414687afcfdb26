import { findCase } from '../../database/cases/cases.ts';
import type { Database } from '../../database/connect.ts';
import { findSellerLink, type SellerLink } from '../../database/deliveries/seller-links.ts';
import type { Case } from '../../domain/case/case.ts';
import { permissions } from '../../domain/access/permissions.ts';
import { addMilliseconds } from '../../domain/time/calendar.ts';
import type { Caller } from './authenticate.ts';

const usableAfterCloseMilliseconds = 30 * 24 * 60 * 60 * 1000;

/** Who holds a link from a letter: the seller of its case. Nobody when it is unknown, revoked or over. */
export async function followLink(database: Database, token: string, now: string): Promise<Caller | undefined> {
  const link = await findSellerLink(database, token, 'appeal');
  const found = link && (await findCase(database, link.caseId));
  return link && found && !isOver(link, found.subject, now) ? sellerOf(link) : undefined;
}

function isOver({ expiresAt }: SellerLink, { stage, at }: Case, now: string): boolean {
  if (expiresAt !== null && expiresAt <= now) return true;
  return stage.name === 'closed' && addMilliseconds(at, usableAfterCloseMilliseconds) <= now;
}

const sellerOf = ({ tokenHash, caseId, sellerId }: SellerLink): Caller => ({
  keyId: `link-${tokenHash.slice(0, 16)}`,
  role: 'seller',
  isLead: false,
  actor: { kind: 'seller', id: sellerId },
  caseId,
  scopes: permissions.seller,
});

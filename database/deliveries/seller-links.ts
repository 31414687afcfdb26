import type { Language } from '../../domain/vocabulary.ts';
import type { Database } from '../connect.ts';
import { sha256Of } from '../ledger/hash.ts';
import type { Schema } from '../schema.ts';

/** What the holder of a link may see and do: the case, as its seller. */
export interface SellerLink {
  /** SHA-256 of the token: names the link where the token must not stand. */
  tokenHash: string;
  caseId: string;
  sellerId: string;
  /** In which the letter is written that holds it, as far as it is known. */
  language: Language | null;
  expiresAt: string | null;
}

interface KeptLink {
  token: string;
  caseId: string;
  sellerId: string;
  language?: Language;
  at: string;
}

/** Keeps a link by the hash of its token; one that is there already stays as it is, also when it was revoked. */
export async function keepSellerLink(
  database: Database,
  { token, caseId, sellerId, language, at }: KeptLink,
): Promise<void> {
  await database
    .insertInto('seller_links')
    .values({
      token_hash: sha256Of(token),
      case_id: caseId,
      seller_id: sellerId,
      purpose: 'appeal',
      language: language ?? null,
      created_at: at,
      expires_at: null,
      revoked_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * The link of a token; nothing when it is unknown, revoked or for another purpose. Found by its SHA-256: the time that
 * the look-up takes tells nothing of any token.
 */
export async function findSellerLink(
  database: Database,
  token: string,
  purpose: Schema['seller_links']['purpose'],
): Promise<SellerLink | undefined> {
  return database
    .selectFrom('seller_links')
    .select([
      'token_hash as tokenHash',
      'case_id as caseId',
      'seller_id as sellerId',
      'language',
      'expires_at as expiresAt',
    ])
    .where('token_hash', '=', sha256Of(token))
    .where('purpose', '=', purpose)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

/** From now on no link to the case works that was sent before. */
export async function revokeSellerLinks(database: Database, caseId: string, at: string): Promise<void> {
  await database
    .updateTable('seller_links')
    .set({ revoked_at: at })
    .where('case_id', '=', caseId)
    .where('revoked_at', 'is', null)
    .execute();
}

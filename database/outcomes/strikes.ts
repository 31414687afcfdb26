import { sql } from 'kysely';
import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { thresholdOf } from '../../domain/strikes.ts';
import type { Database, InTransaction } from '../connect.ts';
import { readPolicy } from '../terms/terms.ts';

/** An event, and the case after it. */
export interface Happened {
  event: CaseEvent;
  state: Case;
}

/** A strike as it is kept. */
export interface Strike {
  caseId: string;
  brandId: string;
  listingId: string;
  givenAt: string;
  expiresAt: string;
  undoneAt: string | null;
  undoneBy: string | null;
}

/** A seller is one of a marketplace: elsewhere the same id is somebody else. */
interface Seller {
  marketplaceId: string;
  sellerId: string;
}

/** Writes the strikes that were given, and that were undone: also by the case that undoes the one that gave them. */
export async function writeStrikes(transaction: InTransaction, happened: readonly Happened[]): Promise<void> {
  const given = happened.flatMap(({ event: { kind, caseId, at, data }, state: { offer, terms } }) =>
    kind === 'strike_given' ? [{ ...offer, ...terms, caseId, at, expiresAt: data.expiresAt }] : [],
  );
  const undone = happened.flatMap(({ event: { kind, caseId, at }, state }) =>
    kind === 'strike_undone' ? [{ caseId: strikingCase(state), at, undoneBy: caseId }] : [],
  );
  if (given.length > 0)
    await sql`
      INSERT INTO strikes (case_id, marketplace_id, seller_id, brand_id, listing_id, policy_sha256, given_at, expires_at)
      SELECT "caseId", "marketplaceId", "sellerId", "brandId", "listingId", "policySha256", at, "expiresAt"
      FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS r("caseId" text, "marketplaceId" text, "sellerId" text,
        "brandId" text, "listingId" text, "policySha256" text, at timestamptz, "expiresAt" timestamptz)
      ON CONFLICT (case_id) DO NOTHING`.execute(transaction);
  if (undone.length > 0)
    await sql`
      UPDATE strikes SET undone_at = at, undone_by = "undoneBy"
      FROM jsonb_to_recordset(${JSON.stringify(undone)}::jsonb) AS r("caseId" text, at timestamptz, "undoneBy" text)
      WHERE case_id = "caseId"`.execute(transaction);
}

const strikingCase = ({ kind, caseId, cites }: Case): string => (kind === 'reinstatement' && cites ? cites : caseId);

/** A page of a seller's strikes, the newest first. */
export function listStrikes(
  database: Database,
  { marketplaceId, sellerId }: Seller,
  { after, limit }: { after?: { at: string; id: string } | undefined; limit: number },
): Promise<Strike[]> {
  let page = database
    .selectFrom('strikes')
    .select(['case_id as caseId', 'brand_id as brandId', 'listing_id as listingId', 'given_at as givenAt'])
    .select(['expires_at as expiresAt', 'undone_at as undoneAt', 'undone_by as undoneBy'])
    .where('marketplace_id', '=', marketplaceId)
    .where('seller_id', '=', sellerId)
    .orderBy('given_at', 'desc')
    .orderBy('case_id', 'desc')
    .limit(limit);
  if (after) page = page.where(sql<boolean>`(given_at, case_id) < (${after.at}::timestamptz, ${after.id})`);
  return page.execute();
}

/** How many of a seller's strikes stand, and how many the policies by which they were given allow at most. */
export async function standingStrikes(
  database: Database,
  { marketplaceId, sellerId }: Seller,
  now: string,
): Promise<{ standing: number; threshold?: number }> {
  const rows = await database
    .selectFrom('strikes')
    .select(['policy_sha256', ({ fn }) => fn.countAll<string>().as('standing')])
    .where('marketplace_id', '=', marketplaceId)
    .where('seller_id', '=', sellerId)
    .where('undone_at', 'is', null)
    .where('expires_at', '>', now)
    .groupBy('policy_sha256')
    .execute();
  const policies = await Promise.all(rows.map(({ policy_sha256 }) => readPolicy(database, policy_sha256)));
  const threshold = thresholdOf(policies);
  const standing = rows.reduce((sum, row) => sum + Number(row.standing), 0);
  return { standing, ...(threshold !== undefined && { threshold }) };
}

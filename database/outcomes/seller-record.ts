import { sql } from 'kysely';
import type { Database } from '../connect.ts';

/** What is known of a seller from the other cases about one brand's rights. */
export interface SellerRecord {
  /** Other cases, the newest ones up to `countedOfASeller`. */
  cases: number;
  /** Of these, in how many the offer is removed now, though the seller may still appeal. */
  removed: number;
  /** Strikes given for this brand's rights that stand. */
  strikes: number;
}

export const countedOfASeller = 1000;

/**
 * A seller's record with one brand, never with another.
 * @param except the case that is looked at
 * @param countries where the offers stand that the reader deals with; `undefined` for readers who deal with all. Never left out by accident
 */
export async function readSellerRecord(
  database: Database,
  seller: { brandId: string; marketplaceId: string; sellerId: string },
  { except, countries, now }: { except: string; countries: readonly string[] | undefined; now: string },
): Promise<SellerRecord> {
  const { brandId, marketplaceId, sellerId } = seller;
  const standing = countries ? sql`AND country = ANY(${countries}::text[])` : sql``;
  const { rows } = await sql<SellerRecord>`
    SELECT count(*)::integer AS cases, count(*) FILTER (WHERE measure = 'removed')::integer AS removed,
      count(strikes.case_id)::integer AS strikes
    FROM (
      SELECT case_id, state #>> '{measure,inForce}' AS measure FROM cases
      WHERE brand_id = ANY(${[brandId]}::text[]) AND seller_id = ANY(${[sellerId]}::text[]) AND marketplace_id = ${marketplaceId} AND case_id <> ${except} ${standing}
      ORDER BY brand_id, seller_id, opened_at DESC LIMIT ${countedOfASeller}
    ) AS other LEFT JOIN strikes ON strikes.case_id = other.case_id AND undone_at IS NULL AND expires_at > ${now}`.execute(
    database,
  );
  return rows[0]!;
}

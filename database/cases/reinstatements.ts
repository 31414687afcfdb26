import { sql } from 'kysely';
import type { InTransaction } from '../connect.ts';

/** The case that undoes this one, or has undone it; nothing when there is none. */
export async function findReinstatementOf(
  transaction: InTransaction,
  { caseId, marketplaceId, listingId, brandId }: Record<'caseId' | 'marketplaceId' | 'listingId' | 'brandId', string>,
): Promise<string | undefined> {
  const row = await transaction
    .selectFrom('cases')
    .select('case_id')
    .where('marketplace_id', '=', marketplaceId)
    .where('listing_id', '=', listingId)
    .where('brand_id', '=', brandId)
    .where('kind', '=', 'reinstatement')
    .where(sql<boolean>`state ->> 'cites' = ${caseId}`)
    .executeTakeFirst();
  return row?.case_id;
}

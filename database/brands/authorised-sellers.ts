import type { Database } from '../connect.ts';

/** Whether the seller is on the brand's list. */
export async function isAuthorisedSeller(database: Database, brandId: string, sellerId: string): Promise<boolean> {
  const found = await database
    .selectFrom('authorised_sellers')
    .select('seller_id')
    .where('brand_id', '=', brandId)
    .where('seller_id', '=', sellerId)
    .executeTakeFirst();
  return found !== undefined;
}

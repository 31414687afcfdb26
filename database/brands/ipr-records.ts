import type { Right } from '../../domain/rights.ts';
import type { Database } from '../connect.ts';

/** A right of a brand, with the number by which people know it and the zone of the brand’s days; nothing when the brand has none of this id. */
export async function findIprRecord(
  database: Database,
  brandId: string,
  iprRecordId: string,
): Promise<(Right & { number: string; zone: string }) | undefined> {
  const row = await database
    .selectFrom('ipr_records')
    .innerJoin('brands', 'brands.brand_id', 'ipr_records.brand_id')
    .select(['kind', 'number', 'territories', 'expires_on as expiresOn', 'zone'])
    .where('ipr_record_id', '=', iprRecordId)
    .where('ipr_records.brand_id', '=', brandId)
    .executeTakeFirst();
  return row && { ...row, expiresOn: row.expiresOn ?? undefined };
}

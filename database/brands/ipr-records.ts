import type { Database } from '../connect.ts';

/** Whether the brand has this IPR record. */
export async function hasIprRecord(database: Database, brandId: string, iprRecordId: string): Promise<boolean> {
  const row = await database
    .selectFrom('ipr_records')
    .select('ipr_record_id')
    .where('ipr_record_id', '=', iprRecordId)
    .where('brand_id', '=', brandId)
    .executeTakeFirst();
  return row !== undefined;
}

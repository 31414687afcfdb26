import type { Database } from '../../../database/connect.ts';
import { hasIprRecord } from '../../../database/brands/ipr-records.ts';
import type { FieldError } from '../../http/problem.ts';

/** What is wrong with the IPR record that a body names, if it names one: it must be the brand's own. */
export async function wrongIprRecord(database: Database, brandId: string, iprRecordId: unknown): Promise<FieldError[]> {
  if (typeof iprRecordId !== 'string' || (await hasIprRecord(database, brandId, iprRecordId))) return [];
  return [{ pointer: '/iprRecordId', detail: 'no IPR record of this brand' }];
}

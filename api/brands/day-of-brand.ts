import { Temporal } from 'temporal-polyfill';
import { zoneOf } from '../../database/brands/ipr-records.ts';
import type { Database, InTransaction } from '../../database/connect.ts';

/** Which day it is for a brand. @param now ISO-8601 */
export const dayOfBrand = async (database: Database | InTransaction, brandId: string, now: string): Promise<string> =>
  Temporal.Instant.from(now)
    .toZonedDateTimeISO(await zoneOf(database, brandId))
    .toPlainDate()
    .toString();

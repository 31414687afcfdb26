import { sql } from 'kysely';
import type { Database } from '../../../../database/connect.ts';
import { randomOf } from '../../random.ts';

/** What somebody who asks about a case can know of it. */
interface KnownCase {
  caseId: string;
  marketplaceId: string;
  listingId: string;
  sellerId: string;
  brandId: string;
  openedAt: string;
  updatedAt: string;
}

/** Draws what is asked about: the same in each run. */
export interface Sample {
  /** Any case: a brand or a seller with many is met as often as it has cases. */
  anyCase(): KnownCase;
  /** A case with its events. */
  recordedCase(): KnownCase;
  /** A brand; each as often as any other. */
  anyBrand(): string;
  oneOf<T>(given: readonly T[]): T;
}

const size = 2000;

/** Takes a sample of what is in the database. */
export async function takeSample(database: Database, seed: number): Promise<Sample> {
  const known = () =>
    database
      .selectFrom('cases')
      .select([
        'case_id as caseId',
        'marketplace_id as marketplaceId',
        'listing_id as listingId',
        'seller_id as sellerId',
      ])
      .select(['brand_id as brandId', 'opened_at as openedAt', 'updated_at as updatedAt'])
      .orderBy(sql`hashtextextended(case_id, 0)`)
      .limit(size);
  const cases = await known().execute();
  const recorded = await known()
    .where('case_id', 'in', (query) => query.selectFrom('case_events').select('case_id').where('sequence', '=', 1))
    .execute();
  const brands = await database.selectFrom('brands').select('brand_id').orderBy('brand_id').execute();
  const { pick } = randomOf(seed, 'sample');
  return {
    anyCase: () => pick(cases),
    recordedCase: () => pick(recorded),
    anyBrand: () => pick(brands).brand_id,
    oneOf: pick,
  };
}

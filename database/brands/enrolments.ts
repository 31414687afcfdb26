import { sql } from 'kysely';
import { listMembers } from '../access/memberships.ts';
import type { Database, InTransaction } from '../connect.ts';
import { brandNameKey, type EnrolledBrand } from './brands.ts';
import { listRights } from './ipr-records.ts';

/** A brand as it is enrolled: what is left out stays as it is or, in a new brand, is what brands usually have. */
export interface Enrolment extends Partial<EnrolledBrand> {
  brandId: string;
  name: string;
  accountManagerId: string;
  /** `null`: nobody; left out: stays. */
  deputyId?: string | null | undefined;
}

/** What a new brand has where nothing is said. */
export const usual = { policy: 'joint-force', zone: 'Europe/Berlin', country: 'DE' } as const;

/** Enters a brand, or brings an enrolled one to what is given. Tells whether it is new. */
export async function writeBrand(
  transaction: InTransaction,
  { brandId, name, accountManagerId, deputyId, policy, zone, country }: Enrolment,
  at: string,
): Promise<boolean> {
  const given = { name, account_manager_id: accountManagerId, deputy_id: deputyId, policy, zone, country };
  const { numUpdatedRows } = await transaction
    .updateTable('brands')
    .set(given)
    .where('brand_id', '=', brandId)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return false;
  await transaction
    .insertInto('brands')
    .values({
      ...given,
      brand_id: brandId,
      policy: policy ?? usual.policy,
      zone: zone ?? usual.zone,
      country: country ?? usual.country,
      enrolled_at: at,
    })
    .execute();
  return true;
}

/** Adds names that listings carry; a brand's id is one of them. Gives those of another brand: then roll back. */
export async function addNames(
  transaction: InTransaction,
  brandId: string,
  names: readonly string[],
): Promise<string[]> {
  const keys = names.map(brandNameKey);
  await sql`
    INSERT INTO brand_names (name_key, brand_id) SELECT DISTINCT key, ${brandId} FROM unnest(${keys}::text[]) AS key
    ON CONFLICT DO NOTHING`.execute(transaction);
  const taken = await transaction
    .selectFrom('brand_names')
    .select('name_key')
    .where('name_key', '=', sql<string>`ANY(${keys}::text[])`)
    .where('brand_id', '<>', brandId)
    .execute();
  return names.filter((name) => taken.some(({ name_key }) => name_key === brandNameKey(name)));
}

/** Takes away all names but these. */
export async function keepOnlyNames(
  transaction: InTransaction,
  brandId: string,
  names: readonly string[],
): Promise<void> {
  await transaction
    .deleteFrom('brand_names')
    .where('brand_id', '=', brandId)
    .where('name_key', 'not in', names.map(brandNameKey))
    .execute();
}

/** A brand as it is enrolled now, with the ids of its people and rights; nothing when there is none of this id. */
export async function readEnrolment(database: Database | InTransaction, brandId: string) {
  const brand = await database
    .selectFrom('brands')
    .select([
      'brand_id as brandId',
      'name',
      'account_manager_id as accountManagerId',
      'deputy_id',
      'policy',
      'zone',
      'country',
    ])
    .where('brand_id', '=', brandId)
    .executeTakeFirst();
  if (!brand) return undefined;
  const { deputy_id: deputyId, ...said } = brand;
  const names = await database
    .selectFrom('brand_names')
    .select('name_key')
    .where('brand_id', '=', brandId)
    .orderBy('name_key')
    .execute();
  const members = (await listMembers(database, brandId)).map(({ membershipId, name, email, language, role }) => ({
    memberId: membershipId,
    name,
    email,
    language,
    role,
  }));
  const rights = await listRights(database, { brandId }, {});
  const iprRecords = rights.map(({ brandId: _same, documents: _told, decision: _by, ...right }) => right);
  return {
    ...said,
    ...(deputyId !== null && { deputyId }),
    names: names.map(({ name_key }) => name_key),
    members,
    iprRecords,
  };
}

import { sql } from 'kysely';
import type { Language } from '../../domain/vocabulary.ts';
import type { Database, InTransaction } from '../connect.ts';
import type { Schema } from '../schema.ts';
import { brandNameKey, type EnrolledBrand } from './brands.ts';

/** A brand as it is enrolled: what is left out stays as it is or, in a new brand, is what brands usually have. */
export interface Enrolment extends Partial<EnrolledBrand> {
  brandId: string;
  name: string;
  accountManagerId: string;
}

/** Known by its address. */
export interface Member {
  name: string;
  email: string;
  language?: Language | undefined;
}

/** Known by its kind, office and number. */
export interface Right {
  kind: Schema['ipr_records']['kind'];
  office: string;
  number: string;
  classes?: string | undefined;
  territories: readonly string[];
  /** `YYYY-MM-DD`. */
  expiresOn?: string | undefined;
}

/** What a new brand has where nothing is said. */
export const usual = { policy: 'joint-force', zone: 'Europe/Berlin', country: 'DE' } as const;

/** Until the transaction ends nobody else enrols a brand or changes one. */
export const lockEnrolments = (transaction: InTransaction): Promise<unknown> =>
  sql`SELECT pg_advisory_xact_lock(hashtextextended('enrolments', 0))`.execute(transaction);

/** Enters a brand, or brings an enrolled one to what is given. Tells whether it is new. */
export async function writeBrand(
  transaction: InTransaction,
  { brandId, name, accountManagerId, policy, zone, country }: Enrolment,
  at: string,
): Promise<boolean> {
  const given = { name, account_manager_id: accountManagerId, policy, zone, country };
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

/** Adds members, or brings them up to date. @param newId gives the id of one who is new */
export async function addMembers(
  transaction: InTransaction,
  brandId: string,
  members: readonly Member[],
  newId: () => string,
): Promise<void> {
  await sql`
    WITH given AS (
      SELECT DISTINCT ON (lower(email)) * FROM jsonb_to_recordset(${JSON.stringify(members.map((member) => ({ id: newId(), ...member })))}::jsonb)
        AS r(id text, name text, email text, language text)
    ), updated AS (
      UPDATE brand_members AS m SET name = given.name, language = coalesce(given.language, m.language), left_at = NULL
      FROM given WHERE m.brand_id = ${brandId} AND lower(m.email) = lower(given.email) RETURNING lower(m.email) AS email
    )
    INSERT INTO brand_members (member_id, brand_id, name, email, language)
    SELECT id, ${brandId}, name, email, coalesce(language, 'en') FROM given
    WHERE lower(email) NOT IN (SELECT email FROM updated)`.execute(transaction);
}

/** From now on nobody else gets the brand's mails; letters under way still reach those who got them. */
export async function keepOnlyMembers(
  transaction: InTransaction,
  brandId: string,
  members: readonly Pick<Member, 'email'>[],
  at: string,
): Promise<void> {
  await transaction
    .updateTable('brand_members')
    .set({ left_at: at })
    .where('brand_id', '=', brandId)
    .where('left_at', 'is', null)
    .where(
      sql`lower(email)`,
      'not in',
      members.map(({ email }) => email.toLowerCase()),
    )
    .execute();
}

/** Adds rights, or brings them up to date. @param newId gives the id of one that is new */
export async function addRights(
  transaction: InTransaction,
  brandId: string,
  rights: readonly Right[],
  newId: () => string,
): Promise<void> {
  await sql`
    WITH given AS (
      SELECT DISTINCT ON (kind, office, number) * FROM jsonb_to_recordset(${JSON.stringify(rights.map((right) => ({ id: newId(), ...right })))}::jsonb)
        AS r(id text, kind text, office text, number text, classes text, territories text[], "expiresOn" date)
    ), updated AS (
      UPDATE ipr_records AS i SET classes = coalesce(given.classes, i.classes), territories = given.territories,
        expires_on = coalesce(given."expiresOn", i.expires_on)
      FROM given WHERE i.brand_id = ${brandId} AND (i.kind, i.office, i.number) = (given.kind, given.office, given.number)
      RETURNING given.id
    )
    INSERT INTO ipr_records (ipr_record_id, brand_id, kind, office, number, classes, territories, expires_on)
    SELECT id, ${brandId}, kind, office, number, classes, territories, "expiresOn" FROM given
    WHERE id NOT IN (SELECT id FROM updated)`.execute(transaction);
}

/** A brand as it is enrolled now, with the ids of its people and rights; nothing when there is none of this id. */
export async function readEnrolment(database: Database | InTransaction, brandId: string) {
  const brand = await database
    .selectFrom('brands')
    .select(['brand_id as brandId', 'name', 'account_manager_id as accountManagerId', 'policy', 'zone', 'country'])
    .where('brand_id', '=', brandId)
    .executeTakeFirst();
  if (!brand) return undefined;
  const names = await database
    .selectFrom('brand_names')
    .select('name_key')
    .where('brand_id', '=', brandId)
    .orderBy('name_key')
    .execute();
  const members = await database
    .selectFrom('brand_members')
    .select(['member_id as memberId', 'name', 'email', 'language'])
    .where('brand_id', '=', brandId)
    .where('left_at', 'is', null)
    .orderBy('member_id')
    .execute();
  const iprRecords = await readRights(database, brandId);
  return { ...brand, names: names.map(({ name_key }) => name_key), members, iprRecords };
}

async function readRights(database: Database | InTransaction, brandId: string) {
  const rights = await database
    .selectFrom('ipr_records')
    .select(['ipr_record_id as iprRecordId', 'kind', 'office', 'number', 'classes', 'territories'])
    .select('expires_on as expiresOn')
    .where('brand_id', '=', brandId)
    .orderBy('ipr_record_id')
    .execute();
  return rights.map(({ classes, expiresOn, ...right }) => ({
    ...right,
    ...(classes !== null && { classes }),
    ...(expiresOn !== null && { expiresOn }),
  }));
}

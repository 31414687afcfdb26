import { sql } from 'kysely';
import type { Database, InTransaction } from '../connect.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { Schema } from '../schema.ts';

/** What a case is opened with on the part of a brand. */
export interface EnrolledBrand {
  brandId: string;
  /** The name of the policy that new cases run by. */
  policy: string;
  zone: string;
  country: string;
}

/** The form in which names are compared: NFC, lower case, no outer blanks. */
export const brandNameKey = (name: string): string => name.trim().toLowerCase().normalize('NFC');

/** The enrolled brands among these ids or names as listings carry them, by what was given. */
export async function findBrands(
  database: Database | InTransaction,
  idsOrNames: readonly string[],
): Promise<Map<string, EnrolledBrand>> {
  const given = [...new Set(idsOrNames)];
  const { rows } = await sql<EnrolledBrand & { given: string }>`
    SELECT given, brands.brand_id AS "brandId", brands.policy, brands.zone, brands.country
    FROM unnest(${given}::text[], ${given.map(brandNameKey)}::text[]) AS asked(given, name_key)
    LEFT JOIN brands AS identified ON identified.brand_id = given
    LEFT JOIN brand_names AS named USING (name_key)
    JOIN brands ON brands.brand_id = coalesce(identified.brand_id, named.brand_id)`.execute(database);
  return new Map(rows.map(({ given: key, ...brand }) => [key, brand]));
}

/** A brand with its people and rights, as it is enrolled. */
export interface Enrolment extends EnrolledBrand {
  name: string;
  accountManagerId: string;
  /** All names that listings carry, its own included. */
  names: readonly string[];
  members: readonly { name: string; email: string; language: Language }[];
  iprRecords: readonly {
    kind: Schema['ipr_records']['kind'];
    office: string;
    number: string;
    classes?: string | undefined;
    territories: readonly string[];
    /** `YYYY-MM-DD`. */
    expiresOn?: string | undefined;
  }[];
}

/** Whether there is such a staff member. */
export async function isStaff(transaction: InTransaction, staffId: string): Promise<boolean> {
  const found = await transaction
    .selectFrom('staff_members')
    .select('staff_id')
    .where('staff_id', '=', staffId)
    .execute();
  return found.length > 0;
}

/** Enters a staff member; one of the same id is left as it is. */
export async function enterStaff(
  transaction: InTransaction,
  { staffId, ...person }: { staffId: string; name: string; email: string; language: Language },
): Promise<void> {
  await transaction
    .insertInto('staff_members')
    .values({ staff_id: staffId, ...person })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Enters a brand, or brings an enrolled one to what is given. Nothing is taken away: names, members (known by their
 * address) and rights (known by office and number) are added or updated.
 * @param newId gives the id of a member or a right that is new
 * @returns whether the brand is new, and those of the names that belong to another brand: then roll back
 */
export async function enrolBrand(
  transaction: InTransaction,
  enrolment: Enrolment,
  at: string,
  newId: (prefix: 'm' | 'ipr') => string,
): Promise<{ isNew: boolean; takenNames: string[] }> {
  const { brandId, name, accountManagerId, policy, zone, country, names, members, iprRecords } = enrolment;
  const { rows } = await sql<{ isNew: boolean }>`
    INSERT INTO brands (brand_id, name, account_manager_id, policy, zone, country, enrolled_at)
    VALUES (${brandId}, ${name}, ${accountManagerId}, ${policy}, ${zone}, ${country}, ${at})
    ON CONFLICT (brand_id) DO UPDATE SET name = excluded.name, account_manager_id = excluded.account_manager_id,
      policy = excluded.policy, zone = excluded.zone, country = excluded.country
    RETURNING xmax = 0 AS "isNew"`.execute(transaction); // xmax: whether a row was there; it stays locked meanwhile
  const keys = names.map(brandNameKey);
  await sql`
    INSERT INTO brand_names (name_key, brand_id) SELECT DISTINCT key, ${brandId} FROM unnest(${keys}::text[]) AS key ORDER BY key
    ON CONFLICT DO NOTHING`.execute(transaction);
  const taken = await transaction
    .selectFrom('brand_names')
    .select('name_key')
    .where('name_key', '=', sql<string>`ANY(${keys}::text[])`)
    .where('brand_id', '<>', brandId)
    .execute();
  await sql`
    WITH given AS (
      SELECT DISTINCT ON (lower(email)) * FROM jsonb_to_recordset(${JSON.stringify(members.map((member) => ({ id: newId('m'), ...member })))}::jsonb)
        AS r(id text, name text, email text, language text)
    ), updated AS (
      UPDATE brand_members AS m SET name = given.name, language = given.language
      FROM given WHERE m.brand_id = ${brandId} AND lower(m.email) = lower(given.email) RETURNING lower(m.email) AS email
    )
    INSERT INTO brand_members (member_id, brand_id, name, email, language)
    SELECT id, ${brandId}, name, email, language FROM given WHERE lower(email) NOT IN (SELECT email FROM updated)`.execute(
    transaction,
  );
  await sql`
    WITH given AS (
      SELECT DISTINCT ON (kind, office, number) * FROM jsonb_to_recordset(${JSON.stringify(iprRecords.map((record) => ({ id: newId('ipr'), ...record })))}::jsonb)
        AS r(id text, kind text, office text, number text, classes text, territories text[], "expiresOn" date)
    ), updated AS (
      UPDATE ipr_records AS i SET classes = given.classes, territories = given.territories, expires_on = given."expiresOn"
      FROM given WHERE i.brand_id = ${brandId} AND (i.kind, i.office, i.number) = (given.kind, given.office, given.number)
      RETURNING given.id
    )
    INSERT INTO ipr_records (ipr_record_id, brand_id, kind, office, number, classes, territories, expires_on)
    SELECT id, ${brandId}, kind, office, number, classes, territories, "expiresOn" FROM given
    WHERE id NOT IN (SELECT id FROM updated)`.execute(transaction);
  return { isNew: rows[0]!.isNew, takenNames: taken.map(({ name_key }) => name_key) };
}

/** A brand as it is enrolled now, with the ids of its people and rights. */
export async function readEnrolment(database: Database | InTransaction, brandId: string) {
  const brand = await database
    .selectFrom('brands')
    .select(['brand_id as brandId', 'name', 'account_manager_id as accountManagerId', 'policy', 'zone', 'country'])
    .where('brand_id', '=', brandId)
    .executeTakeFirstOrThrow();
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
    .orderBy('member_id')
    .execute();
  const iprRecords = await database
    .selectFrom('ipr_records')
    .select(['ipr_record_id as iprRecordId', 'kind', 'office', 'number', 'classes', 'territories'])
    .select('expires_on as expiresOn')
    .where('brand_id', '=', brandId)
    .orderBy('ipr_record_id')
    .execute();
  return {
    ...brand,
    names: names.map(({ name_key }) => name_key),
    members,
    iprRecords: iprRecords.map(({ classes, expiresOn, ...record }) => ({
      ...record,
      ...(classes !== null && { classes }),
      ...(expiresOn !== null && { expiresOn }),
    })),
  };
}

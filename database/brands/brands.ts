import { sql } from 'kysely';
import type { Database, InTransaction } from '../connect.ts';

/** What a case is opened with on the part of a brand. */
export interface EnrolledBrand {
  brandId: string;
  /** The name of the policy that new cases run by. */
  policy: string;
  zone: string;
  country: string;
}

/**
 * The form in which names are compared, as a reader would: in any case, width and kind of blanks, apostrophes and dashes,
 * without the sign that says that a name is registered, and without what one cannot see.
 */
export const brandNameKey = (name: string): string =>
  name
    .replaceAll(/(?<=\S\s*)[®™℠]/gu, '') // first, as some would be spelt out
    .replaceAll('´', '’') // first, as it would become an accent
    .normalize('NFKC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/[‘’ʼ′`]/gu, "'")
    .replaceAll(/\p{Dash_Punctuation}/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase() // first, as ẞ has no other capital
    .toUpperCase() // then, as only capitals of some letters are the same
    .toLowerCase()
    .normalize('NFC');

/** The enrolled brands among these ids or names as listings carry them, by what was given. No two brands share one. */
export async function findBrands(
  database: Database | InTransaction,
  idsOrNames: readonly string[],
): Promise<Map<string, EnrolledBrand>> {
  const given = [...new Set(idsOrNames)];
  const { rows } = await sql<EnrolledBrand & { given: string }>`
    SELECT given, brands.brand_id AS "brandId", brands.policy, brands.zone, brands.country
    FROM unnest(${given}::text[], ${given.map(brandNameKey)}::text[]) AS asked(given, name_key)
    JOIN brand_names USING (name_key) JOIN brands USING (brand_id)`.execute(database);
  return new Map(rows.map(({ given: key, ...brand }) => [key, brand]));
}

/** Whether there is a brand of this id. */
export async function isEnrolled(database: Database | InTransaction, brandId: string): Promise<boolean> {
  const found = await database
    .selectFrom('brands')
    .select('brand_id')
    .where('brand_id', '=', brandId)
    .executeTakeFirst();
  return found !== undefined;
}

/** What brands are called, and by which days they count, by their ids. */
export async function nameBrands(
  database: Database,
  brandIds: readonly string[],
): Promise<Map<string, { name: string; zone: string }>> {
  const rows = await database
    .selectFrom('brands')
    .select(['brand_id', 'name', 'zone'])
    .where('brand_id', '=', sql<string>`ANY(${brandIds}::text[])`)
    .execute();
  return new Map(rows.map(({ brand_id, ...brand }) => [brand_id, brand]));
}

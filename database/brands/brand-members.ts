import { sql } from 'kysely';
import type { BrandRole } from '../../domain/access/roles.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { InTransaction } from '../connect.ts';

/** Somebody whom the marketplace enrols with a brand. Known by the address. */
export interface NewMember {
  name: string;
  email: string;
  language?: Language | undefined;
  /** Agents are named by their brand alone. */
  role?: Exclude<BrandRole, 'brand_agent'> | undefined;
}

/**
 * Adds people of a brand, or brings them up to date. Who is new or comes back, and of whom nothing is said, is a reviewer.
 * @param newId gives the id of one who is new
 */
export async function addMembers(
  transaction: InTransaction,
  brandId: string,
  members: readonly NewMember[],
  { newId, at }: { newId: () => string; at: string },
): Promise<void> {
  await sql`
    WITH given AS (
      SELECT DISTINCT ON (lower(email)) * FROM jsonb_to_recordset(${JSON.stringify(members.map((member) => ({ id: newId(), ...member })))}::jsonb)
        AS r(id text, name text, email text, language text, role text)
    ), updated AS (
      UPDATE memberships AS m SET name = given.name, language = coalesce(given.language, m.language), left_at = NULL,
        role = CASE WHEN stays THEN m.role ELSE coalesce(given.role, 'brand_reviewer') END,
        ipr_record_ids = CASE WHEN stays THEN m.ipr_record_ids END, territories = CASE WHEN stays THEN m.territories END,
        ends_on = CASE WHEN stays THEN m.ends_on END
      FROM given JOIN memberships AS known ON known.brand_id = ${brandId} AND lower(known.email) = lower(given.email)
        CROSS JOIN LATERAL (SELECT given.role IS NULL AND known.left_at IS NULL AS stays) AS kept
      WHERE m.membership_id = known.membership_id RETURNING lower(m.email) AS email
    )
    INSERT INTO memberships (membership_id, brand_id, role, name, email, language, joined_at)
    SELECT id, ${brandId}, coalesce(role, 'brand_reviewer'), name, email, coalesce(language, 'en'), ${at} FROM given
    WHERE lower(email) NOT IN (SELECT email FROM updated)`.execute(transaction);
}

/** From now on nobody else is of the brand; letters under way find them no more. */
export async function keepOnlyMembers(
  transaction: InTransaction,
  brandId: string,
  emails: readonly string[],
  at: string,
): Promise<void> {
  await sql`
    UPDATE memberships SET left_at = ${at}
    WHERE brand_id = ${brandId} AND left_at IS NULL
      AND lower(email) NOT IN (SELECT lower(given) FROM unnest(${emails}::text[]) AS given)`.execute(transaction);
}

/** A brand in which nobody is an administrator could change nothing about its people: then it is who has this address. */
export async function nameAdministrator(transaction: InTransaction, brandId: string, email: string): Promise<void> {
  await sql`
    UPDATE memberships SET role = 'brand_administrator', ipr_record_ids = NULL, territories = NULL, ends_on = NULL
    WHERE brand_id = ${brandId} AND lower(email) = lower(${email}) AND NOT EXISTS (
      SELECT FROM memberships WHERE brand_id = ${brandId} AND role = 'brand_administrator' AND left_at IS NULL
    )`.execute(transaction);
}

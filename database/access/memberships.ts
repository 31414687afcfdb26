import { sql } from 'kysely';
import type { Role } from '../../domain/permissions.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { Database, InTransaction } from '../connect.ts';

/** In what somebody may act: as a member of a brand, or as one of the marketplace's staff. */
export interface Membership {
  /** As whom the member stands in the ledger. */
  membershipId: string;
  role: Extract<Role, 'brand' | 'staff' | 'lead'>;
  /** None: the marketplace's own. */
  brandId: string | null;
  name: string;
  language: Language;
}

/** Of some addresses those that the marketplace's staff have, in lower case, each with whose it is. */
export async function staffAmong(transaction: InTransaction, emails: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ email: string; staffId: string }>`
    SELECT lower(email) AS email, staff_id AS "staffId" FROM staff_members
    WHERE lower(email) IN (SELECT lower(given) FROM unnest(${emails}::text[]) AS given)`.execute(transaction);
  return new Map(rows.map(({ email, staffId }) => [email, staffId]));
}

/** The brand that an address speaks for now; of several, one. */
export async function brandOfAddress(transaction: InTransaction, email: string): Promise<string | undefined> {
  const { rows } = await sql<{ brandId: string }>`
    SELECT brand_id AS "brandId" FROM brand_members WHERE lower(email) = lower(${email}) AND left_at IS NULL
    ORDER BY brand_id LIMIT 1`.execute(transaction);
  return rows[0]?.brandId;
}

/** The memberships that an address has now, the marketplace's first; whoever reads its mail may act in each. */
export async function findMemberships(database: Database, email: string): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    SELECT staff_id AS "membershipId", CASE WHEN is_lead THEN 'lead' ELSE 'staff' END AS role, NULL AS "brandId", name, language
    FROM staff_members WHERE lower(email) = lower(${email})
    UNION ALL SELECT member_id, 'brand', brand_id, name, language
    FROM brand_members WHERE lower(email) = lower(${email}) AND left_at IS NULL
    ORDER BY "brandId" NULLS FIRST, "membershipId"`.execute(database);
  return rows;
}

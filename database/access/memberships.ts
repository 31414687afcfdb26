import { sql } from 'kysely';
import type { Role } from '../../domain/permissions.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { Database } from '../connect.ts';

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

import { sql } from 'kysely';
import type { People } from '../../domain/access/people.ts';
import { permissions } from '../../domain/access/permissions.ts';
import { roles } from '../../domain/access/roles.ts';
import type { Database } from '../connect.ts';

const deciding = roles.filter((role) => permissions[role].includes('decideReview'));

/** Those of the marketplace who can decide: its people who have not left, and whoever holds a key of theirs that counts. */
export async function readPeople(database: Database): Promise<People> {
  const { rows } = await sql<{ id: string; isLead: boolean }>`
    SELECT id, bool_or(role = 'lead') AS "isLead" FROM (
      SELECT membership_id AS id, role FROM memberships
      WHERE brand_id IS NULL AND left_at IS NULL AND role = ANY(${deciding}::text[])
      UNION ALL SELECT actor_id, role FROM api_keys
      WHERE brand_id IS NULL AND revoked_at IS NULL AND role = ANY(${deciding}::text[]) AND (ends_at IS NULL OR ends_at > now())
    ) AS person GROUP BY id ORDER BY id`.execute(database);
  return { staff: rows.map(({ id }) => id), leads: rows.filter(({ isLead }) => isLead).map(({ id }) => id) };
}

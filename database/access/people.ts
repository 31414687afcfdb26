import { sql } from 'kysely';
import type { People } from '../../domain/people.ts';
import type { Database } from '../connect.ts';

/** Those of the marketplace who can decide: its members of staff, and whoever holds a key of theirs that is not revoked. */
export async function readPeople(database: Database): Promise<People> {
  const { rows } = await sql<{ id: string; isLead: boolean }>`
    SELECT id, bool_or(is_lead) AS "isLead" FROM (
      SELECT staff_id AS id, is_lead FROM staff_members
      UNION ALL SELECT actor_id, role = 'lead' FROM api_keys WHERE role IN ('staff', 'lead') AND revoked_at IS NULL
    ) AS person GROUP BY id ORDER BY id`.execute(database);
  return { staff: rows.map(({ id }) => id), leads: rows.filter(({ isLead }) => isLead).map(({ id }) => id) };
}

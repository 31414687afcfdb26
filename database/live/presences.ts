import { sql } from 'kysely';
import type { Database } from '../connect.ts';

/** Somebody who looks at a case. */
export interface Present {
  membershipId: string;
  /** Nothing of whoever acts by a key alone. */
  name: string | null;
}

/** Somebody looks at a case, for some time yet. Tells whether that is new. */
export async function notePresence(
  database: Database,
  { caseId, membershipId, brandId }: { caseId: string; membershipId: string; brandId: string | undefined },
  { now, until }: { now: string; until: string },
): Promise<boolean> {
  const { rows } = await sql<{ wasThere: boolean }>`
    WITH before AS (
      SELECT FROM presences WHERE case_id = ${caseId} AND membership_id = ${membershipId} AND until > ${now}
    ), written AS (
      INSERT INTO presences (case_id, membership_id, brand_id, until)
      VALUES (${caseId}, ${membershipId}, ${brandId ?? null}, ${until})
      ON CONFLICT (case_id, membership_id) DO UPDATE SET until = excluded.until
    )
    SELECT EXISTS (SELECT FROM before) AS "wasThere"`.execute(database);
  return !rows[0]!.wasThere;
}

/** Somebody looks at a case no more. Tells whether they did. */
export async function forgetPresence(
  database: Database,
  { caseId, membershipId, now }: { caseId: string; membershipId: string; now: string },
): Promise<boolean> {
  const gone = await database
    .deleteFrom('presences')
    .where('case_id', '=', caseId)
    .where('membership_id', '=', membershipId)
    .returning('until')
    .executeTakeFirst();
  return gone !== undefined && gone.until > now;
}

/** Who looks at a case now. @param tenant a brand sees its own people alone; `undefined` sees everybody */
export async function whoIsPresent(
  database: Database,
  caseId: string,
  tenant: string | undefined,
  now: string,
): Promise<Present[]> {
  let present = database
    .selectFrom('presences')
    .leftJoin('memberships', 'memberships.membership_id', 'presences.membership_id')
    .select(['presences.membership_id as membershipId', 'memberships.name'])
    .where('case_id', '=', caseId)
    .where('until', '>', now)
    .orderBy('presences.membership_id');
  if (tenant !== undefined) present = present.where('presences.brand_id', '=', tenant);
  return present.execute();
}

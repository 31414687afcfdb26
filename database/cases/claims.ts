import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { TaskKind } from '../../domain/vocabulary.ts';
import type { Database } from '../connect.ts';
import { dueKey } from './listed-cases.ts';
import { isOfPair, pairs, type Work } from './staff-queues.ts';

/** Who has a case in hand. */
export interface Holder {
  membershipId: string;
  /** Nothing of whoever acts by a key alone. */
  name: string | null;
  until: string;
  task: TaskKind;
}

/** What is taken, by whom and until when. */
interface Claim {
  caseId: string;
  kind: TaskKind;
  membershipId: string;
  until: string;
}

/** Whoever passes a case by is not offered it again for so long. */
const skippedFor = sql`interval '24 hours'`;

/** Whether a row of `claims` holds its case: its time is not over, and what it was taken for is still to be done, and by the holder. */
const holds = (now: string): RawBuilder<SqlBool> => sql`claims.until > ${now}::timestamptz
  AND EXISTS (SELECT FROM tasks AS open WHERE open.case_id = claims.case_id AND open.kind = claims.kind
    AND NOT claims.membership_id = ANY(open.barred))`;

/** Who has which of the cases in hand. */
export async function readHolders(
  database: Database,
  caseIds: readonly string[],
  now: string,
): Promise<Map<string, Holder>> {
  const { rows } = await sql<Holder & { caseId: string }>`
    SELECT claims.case_id AS "caseId", claims.membership_id AS "membershipId", name, until, kind AS task
    FROM claims LEFT JOIN memberships USING (membership_id)
    WHERE claims.case_id = ANY(${caseIds}::text[]) AND ${holds(now)}`.execute(database);
  return new Map(rows.map(({ caseId, ...holder }) => [caseId, holder]));
}

/**
 * Takes the most urgent task that nobody has in hand, that the taker may do and has not passed by within a day. Of
 * several takers at once, each gets another one. Gives its case, or nothing when there is none.
 */
export async function takeNext(
  database: Database,
  work: Work,
  { membershipId, now, until }: { membershipId: string; now: string; until: string },
): Promise<string | undefined> {
  for (;;) {
    const { rows } = await sql<{ caseId: string; isTaken: boolean }>`
      WITH candidate AS (
        SELECT one.* FROM ${pairs(work)}, LATERAL (
          SELECT tasks.case_id, tasks.kind, ${dueKey('tasks.due_at')} AS at FROM tasks
          WHERE ${isOfPair(work)} AND NOT ${membershipId} = ANY(tasks.barred)
            AND NOT EXISTS (SELECT FROM skips WHERE skips.case_id = tasks.case_id
              AND skips.membership_id = ${membershipId} AND skips.at > ${now}::timestamptz - ${skippedFor})
            AND NOT EXISTS (SELECT FROM claims WHERE claims.case_id = tasks.case_id AND ${holds(now)})
          ORDER BY ${dueKey('tasks.due_at')}, tasks.case_id LIMIT 1 FOR UPDATE SKIP LOCKED
        ) AS one ORDER BY one.at, one.case_id LIMIT 1
      ), taken AS (
        INSERT INTO claims (case_id, kind, membership_id, until)
        SELECT case_id, kind, ${membershipId}, ${until}::timestamptz FROM candidate
        ON CONFLICT (case_id) DO UPDATE SET kind = excluded.kind, membership_id = excluded.membership_id, until = excluded.until
        WHERE NOT (${holds(now)}) RETURNING case_id
      )
      SELECT case_id AS "caseId", EXISTS (SELECT FROM taken) AS "isTaken" FROM candidate`.execute(database);
    const [found] = rows;
    if (!found) return undefined;
    if (found.isTaken) return found.caseId;
    // Somebody took it between our look and our lock: the next look sees that.
  }
}

/** Takes a case, or has it for longer. Tells whether it is theirs now: it is not, when another one has it in hand. */
export async function takeClaim(
  database: Database,
  { caseId, kind, membershipId, until }: Claim,
  { heldBy, now }: { heldBy: string; now: string },
): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO claims (case_id, kind, membership_id, until) VALUES (${caseId}, ${kind}, ${membershipId}, ${until})
    ON CONFLICT (case_id) DO UPDATE SET kind = excluded.kind, membership_id = excluded.membership_id, until = excluded.until
    WHERE claims.membership_id = ${heldBy} OR NOT (${holds(now)}) RETURNING case_id`.execute(database);
  return rows.length > 0;
}

/** Lets a case go, where it is theirs. */
export async function releaseClaim(database: Database, caseId: string, membershipId: string): Promise<void> {
  await database.deleteFrom('claims').where('case_id', '=', caseId).where('membership_id', '=', membershipId).execute();
}

/** Passes a case by, and lets it go. */
export async function skipCase(
  database: Database,
  { caseId, membershipId, reason, at }: { caseId: string; membershipId: string; reason: string; at: string },
): Promise<void> {
  await database
    .insertInto('skips')
    .values({ case_id: caseId, membership_id: membershipId, reason, at })
    .onConflict((conflict) => conflict.columns(['case_id', 'membership_id']).doUpdateSet({ reason, at }))
    .execute();
  await releaseClaim(database, caseId, membershipId);
}

/** Forgets what was over before a moment: claims, skips, and who looked on. Gives how many. */
export async function forgetClaims(database: Database, before: string): Promise<number> {
  const over = await database.deleteFrom('claims').where('until', '<', before).executeTakeFirst();
  const past = await database.deleteFrom('skips').where('at', '<', before).executeTakeFirst();
  const left = await database.deleteFrom('presences').where('until', '<', before).executeTakeFirst();
  return Number(over.numDeletedRows + past.numDeletedRows + left.numDeletedRows);
}

/** The tasks of a case for the marketplace's people, the most urgent first. */
export const openTasks = (
  database: Database,
  caseId: string,
  isLead: boolean,
): Promise<{ kind: TaskKind; barred: string[] }[]> =>
  database
    .selectFrom('tasks')
    .select(['kind', 'barred'])
    .where('case_id', '=', caseId)
    .where('queue', 'in', isLead ? ['staff', 'lead'] : ['staff'])
    .orderBy(dueKey('tasks.due_at'))
    .orderBy('kind')
    .execute();

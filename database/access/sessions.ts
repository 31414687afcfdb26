import type { Database } from '../connect.ts';

/** A browser in which somebody is signed in. */
export interface OpenSession {
  sessionId: string;
  startedAt: string;
  endsAt: string;
  /** What the browser calls itself; nothing when it said nothing. */
  browser: string | null;
}

/** The sessions of a person that have not ended, the newest first. */
export const listSessions = (database: Database, personId: string, now: string): Promise<OpenSession[]> =>
  database
    .selectFrom('sessions')
    .select(['id as sessionId', 'created_at as startedAt', 'expires_at as endsAt', 'user_agent as browser'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();

/** Ends a person's session: from now on its cookie is nobody's. Gives whether there was one. */
export async function endSession(database: Database, personId: string, sessionId: string): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom('sessions')
    .where('person_id', '=', personId)
    .where('id', '=', sessionId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Forgets the sessions, the links and the begun sign-ins that were over before a moment. Gives how many. */
export async function forgetSignIns(database: Database, before: string): Promise<number> {
  const ended = await database.deleteFrom('sessions').where('expires_at', '<', before).executeTakeFirst();
  const over = await database.deleteFrom('sign_in_links').where('expires_at', '<', before).executeTakeFirst();
  const begun = await database.deleteFrom('begun_sign_ins').where('expires_at', '<', before).executeTakeFirst();
  return Number(ended.numDeletedRows + over.numDeletedRows + begun.numDeletedRows);
}

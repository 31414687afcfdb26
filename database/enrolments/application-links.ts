import { sql } from 'kysely';
import type { Language } from '../../domain/vocabulary.ts';
import type { Database, InTransaction } from '../connect.ts';
import { sha256Of } from '../ledger/hash.ts';

/** Who holds a link from a mail: a company on its way, at an address that is confirmed by that. */
export interface ApplicationLink {
  /** SHA-256 of the token: names the link where the token must not stand. */
  tokenHash: string;
  enrolmentId: string;
  email: string;
  language: Language;
  createdAt: string;
}

/** Keeps a link by the hash of its token; one that is there stays as it is. */
export async function keepApplicationLink(
  database: Database | InTransaction,
  {
    token,
    enrolmentId,
    email,
    language,
    at,
  }: Pick<ApplicationLink, 'enrolmentId' | 'email' | 'language'> & {
    token: string;
    at: string;
  },
): Promise<void> {
  await database
    .insertInto('application_links')
    .values({ token_hash: sha256Of(token), enrolment_id: enrolmentId, email, language, created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The link of a token, found by its SHA-256: the time that the look-up takes tells nothing of any token. */
export const findApplicationLink = (database: Database, token: string): Promise<ApplicationLink | undefined> =>
  database
    .selectFrom('application_links')
    .select(['token_hash as tokenHash', 'enrolment_id as enrolmentId', 'email', 'language', 'created_at as createdAt'])
    .where('token_hash', '=', sha256Of(token))
    .executeTakeFirst();

/** The enrolment that an address was given a link to since a moment, and that has not begun. */
export async function unbegunEnrolmentOf(
  database: Database | InTransaction,
  email: string,
  since: string,
): Promise<string | undefined> {
  const row = await database
    .selectFrom('application_links')
    .leftJoin('enrolments', 'enrolments.enrolment_id', 'application_links.enrolment_id')
    .select('application_links.enrolment_id as enrolmentId')
    .where(sql`lower(application_links.email)`, '=', email.toLowerCase())
    .where('application_links.created_at', '>', since)
    .where('enrolments.enrolment_id', 'is', null)
    .orderBy('application_links.created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.enrolmentId;
}

/** Forgets links from before a moment by which nobody has applied. Gives how many. */
export async function forgetUnusedLinks(database: Database, before: string): Promise<number> {
  const { numAffectedRows } = await sql`
    DELETE FROM application_links AS l WHERE created_at < ${before}
      AND NOT EXISTS (SELECT FROM enrolments WHERE enrolments.enrolment_id = l.enrolment_id)`.execute(database);
  return Number(numAffectedRows);
}

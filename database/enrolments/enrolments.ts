import { sql } from 'kysely';
import type { Application } from '../../domain/enrolment/application.ts';
import type { Enrolment } from '../../domain/enrolment/enrolment.ts';
import type { EnrolmentEvent } from '../../domain/enrolment/events.ts';
import type { EnrolmentStage } from '../../domain/vocabulary.ts';
import type { Database, InTransaction } from '../connect.ts';
import { readText, wordsIn } from '../evidence/texts.ts';

/** An enrolment with what the company says of itself; without it, when that was erased. */
export interface ReadEnrolment {
  enrolment: Enrolment;
  email: string;
  application?: Application | undefined;
}

/** What the company says of itself; nothing when it was erased. */
export async function readApplication(
  database: Database | InTransaction,
  sha256: string,
): Promise<Application | undefined> {
  const text = await readText(database, sha256);
  return text === undefined ? undefined : (JSON.parse(text) as Application);
}

export async function findEnrolment(database: Database, enrolmentId: string): Promise<ReadEnrolment | undefined> {
  const row = await database
    .selectFrom('enrolments')
    .select(['state', 'email'])
    .where('enrolment_id', '=', enrolmentId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { state: enrolment, email } = row;
  return { enrolment, email, application: await readApplication(database, enrolment.applicationSha256) };
}

/** The open enrolment of an address; of those that are closed, none. */
export async function openEnrolmentOf(
  database: Database | InTransaction,
  email: string,
): Promise<Enrolment | undefined> {
  const row = await database
    .selectFrom('enrolments')
    .select('state')
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .where('stage', '<>', 'closed')
    .executeTakeFirst();
  return row?.state;
}

/** Everything that has happened to an enrolment, in order. */
export async function readEnrolmentEvents(database: Database, enrolmentId: string): Promise<EnrolmentEvent[]> {
  const rows = await database
    .selectFrom('enrolment_events')
    .select(['enrolment_id as enrolmentId', 'sequence', 'at', 'kind', 'actor', 'data'])
    .where('enrolment_id', '=', enrolmentId)
    .orderBy('sequence')
    .execute();
  return rows as unknown as EnrolmentEvent[];
}

/** Enrolments, the newest first. @param after where the page before has ended */
export async function listEnrolments(
  database: Database,
  {
    stage,
    after,
    limit,
  }: { stage?: EnrolmentStage | undefined; after?: readonly [openedAt: string, id: string] | undefined; limit: number },
): Promise<ReadEnrolment[]> {
  const rows = await database
    .selectFrom('enrolments')
    .leftJoin('texts', (join) =>
      join.on(sql<boolean>`texts.sha256 = (enrolments.state ->> 'applicationSha256')::char(64)`),
    )
    .select(['state', 'email', 'texts.bytes'])
    .$if(stage !== undefined, (query) => query.where('stage', '=', stage!))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(opened_at, enrolment_id) < (${after![0]}::timestamptz, ${after![1]})`),
    )
    .orderBy('opened_at', 'desc')
    .orderBy('enrolment_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ state: enrolment, email, bytes }) => {
    const text = wordsIn(bytes);
    return { enrolment, email, application: text === undefined ? undefined : (JSON.parse(text) as Application) };
  });
}

/** Of some addresses those that an enrolment is open of, or that were invited before, in lower case, each with its enrolment. */
export async function knownAddresses(
  transaction: InTransaction,
  emails: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ email: string; enrolmentId: string }>`
    SELECT DISTINCT ON (lower(email)) lower(email) AS email, enrolment_id AS "enrolmentId" FROM enrolments
    WHERE lower(email) IN (SELECT lower(given) FROM unnest(${emails}::text[]) AS given)
      AND (stage <> 'closed' OR kind = 'invitation')
    ORDER BY lower(email), opened_at DESC`.execute(transaction);
  return new Map(rows.map(({ email, enrolmentId }) => [email, enrolmentId]));
}

/** Whether somebody has approved the application by which a brand came to its account. */
export async function hasApproved(transaction: InTransaction, brandId: string, membershipId: string): Promise<boolean> {
  const found = await transaction
    .selectFrom('enrolments')
    .innerJoin('enrolment_events', 'enrolment_events.enrolment_id', 'enrolments.enrolment_id')
    .select('enrolments.enrolment_id')
    .where(sql`enrolments.state #>> '{account,brandId}'`, '=', brandId)
    .where('enrolment_events.kind', '=', 'application_approved')
    .where(sql`enrolment_events.actor ->> 'id'`, '=', membershipId)
    .executeTakeFirst();
  return found !== undefined;
}

/** How many companies wait for the marketplace. */
export async function countInReview(database: Database): Promise<number> {
  const { many } = await database
    .selectFrom('enrolments')
    .select(({ fn }) => fn.countAll<string>().as('many'))
    .where('stage', '=', 'in_review')
    .executeTakeFirstOrThrow();
  return Number(many);
}

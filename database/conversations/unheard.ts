import { sql } from 'kysely';
import type { Language } from '../../domain/vocabulary.ts';
import { partnerAt } from '../brands/partners.ts';
import type { Database } from '../connect.ts';

/** A conversation in which a brand may be waiting to be heard, in the hands of whoever looks. */
export interface Unheard {
  conversationId: string;
  brandId: string;
  brandName: string;
  caseId: string | null;
  /** The brand's, by which its time to be heard is counted. */
  policy: string;
  zone: string;
  country: string;
  /** Who is the brand's partner now. */
  partnerName: string;
  /** The last message that is looked at now. */
  upTo: number;
  /** Until then nobody else takes it. */
  heldUntil: string;
}

/** What a brand has written that nobody of the marketplace has read or answered. */
interface Silence {
  /** The number of its first message. */
  since: number;
  /** When that was written. */
  at: string;
  messages: number;
}

/** A lead who is to be told. */
export interface Lead {
  membershipId: string;
  name: string;
  email: string;
  language: Language;
}

/** Takes the conversation that is due for a look; nothing when none is. */
export async function takeUnheard(
  database: Database,
  { now, heldUntil }: { now: string; heldUntil: string },
): Promise<Unheard | undefined> {
  const { rows } = await sql<Unheard>`
    UPDATE conversations AS c SET lead_at = ${heldUntil} FROM brands
    WHERE brands.brand_id = c.brand_id AND c.conversation_id = (
      SELECT conversation_id FROM conversations WHERE lead_at <= ${now}::timestamptz
      ORDER BY lead_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING c.conversation_id AS "conversationId", c.brand_id AS "brandId", brands.name AS "brandName", c.case_id AS "caseId",
      brands.policy, brands.zone, brands.country, c.messages AS "upTo", c.lead_at AS "heldUntil",
      (SELECT name FROM memberships WHERE membership_id = ${partnerAt(now)}) AS "partnerName"`.execute(database);
  return rows[0];
}

/** Whoever of the marketplace reads or answers has heard all that came before. Nothing when the brand was heard. */
export async function silenceOf(database: Database, { conversationId, upTo }: Unheard): Promise<Silence | undefined> {
  const { rows } = await sql<Silence>`
    WITH heard AS (
      SELECT greatest(
        (SELECT max(read_up_to) FROM conversation_readers WHERE conversation_id = ${conversationId} AND side = 'marketplace'),
        (SELECT number FROM conversation_messages WHERE conversation_id = ${conversationId} AND side = 'marketplace'
         ORDER BY number DESC LIMIT 1), 0) AS up_to
    )
    SELECT number AS since, at, (count(*) OVER ())::integer AS messages FROM conversation_messages
    WHERE conversation_id = ${conversationId} AND side = 'brand' AND number > (SELECT up_to FROM heard) AND number <= ${upTo}
    ORDER BY number LIMIT 1`.execute(database);
  return rows[0];
}

/** A lead who was not told of a silence. @param except who could not be told just now */
export async function nextLead(
  database: Database,
  { conversationId }: Unheard,
  { since }: Silence,
  except: readonly string[],
): Promise<Lead | undefined> {
  const { rows } = await sql<Lead>`
    SELECT membership_id AS "membershipId", name, email, language FROM memberships
    WHERE brand_id IS NULL AND role = 'lead' AND left_at IS NULL AND membership_id <> ALL(${except}::text[]) AND NOT EXISTS (
      SELECT FROM conversation_silences AS told
      WHERE (told.conversation_id, told.since, told.lead_id) = (${conversationId}, ${since}, membership_id))
    ORDER BY membership_id LIMIT 1`.execute(database);
  return rows[0];
}

/** Keeps that a lead was told of a silence; the same again changes nothing. */
export async function keepLeadTold(
  database: Database,
  { conversationId }: Unheard,
  { since }: Silence,
  { membershipId }: Lead,
  at: string,
): Promise<void> {
  await database
    .insertInto('conversation_silences')
    .values({ conversation_id: conversationId, since, lead_id: membershipId, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Done with a conversation, until a moment or, without one, until the brand writes again; what it has written meanwhile
 * is due at once. Changes nothing when it is in other hands by now.
 */
export const settleUnheard = (
  database: Database,
  { conversationId, upTo, heldUntil }: Unheard,
  { now, againAt }: { now: string; againAt?: string },
): Promise<unknown> =>
  sql`
    UPDATE conversations SET lead_at = coalesce(${againAt ?? null}::timestamptz, CASE WHEN messages > ${upTo} THEN ${now}::timestamptz END)
    WHERE conversation_id = ${conversationId} AND lead_at = ${heldUntil}::timestamptz`.execute(database);

import { sql } from 'kysely';
import type { MailTime } from '../../domain/notifications/preferences.ts';
import type { Language, Side } from '../../domain/vocabulary.ts';
import { dealsWithOffer } from '../access/deals-with-offer.ts';
import { isMember } from '../access/memberships.ts';
import { partnerAt } from '../brands/partners.ts';
import type { Database } from '../connect.ts';
import { comesBy, joinPreferences, nextDigest } from '../deliveries/digest-times.ts';

/** A conversation with messages of which nobody was told yet, in the hands of whoever tells them. */
export interface Untold {
  conversationId: string;
  brandId: string;
  brandName: string;
  caseId: string | null;
  /** The last message that is told now. */
  upTo: number;
  /** Until then nobody else takes it. */
  heldUntil: string;
}

/** Somebody who has not read messages of the other side, and was not told of them. */
export interface UntoldReader {
  side: Side;
  membershipId: string;
  name: string;
  email: string;
  language: Language;
  messages: number;
  /** The last of them: what somebody of the reader's own side writes meanwhile makes no other mail of it. */
  newest: number;
  /** How many people have written them. */
  authors: number;
  /** Of these the names that the reader may know. */
  authorNames: string[];
  /** As the reader has said. */
  comes: MailTime;
  /** When the reader's next digest is due. */
  digestAt: string;
}

/** Takes the conversation that has waited longest for those who have not read to be told; nothing when none is due. */
export async function takeUntold(
  database: Database,
  { now, heldUntil }: { now: string; heldUntil: string },
): Promise<Untold | undefined> {
  const { rows } = await sql<Untold>`
    UPDATE conversations AS c SET tell_at = ${heldUntil} FROM brands AS b
    WHERE b.brand_id = c.brand_id AND c.conversation_id = (
      SELECT conversation_id FROM conversations WHERE tell_at <= ${now}::timestamptz
      ORDER BY tell_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING c.conversation_id AS "conversationId", c.brand_id AS "brandId", b.name AS "brandName", c.case_id AS "caseId",
      c.messages AS "upTo", c.tell_at AS "heldUntil"`.execute(database);
  return rows[0];
}

/**
 * One of those who are to be told, as it is now: of a brand whoever is not an agent, and agents about a case that they deal
 * with; of the marketplace the brand's account manager or, while that one is absent, the deputy. What has waited for three days is told to nobody any more.
 * @param except who could not be told just now
 */
export async function nextUntoldReader(
  database: Database,
  { conversationId, upTo }: Untold,
  { now, except }: { now: string; except: readonly string[] },
): Promise<UntoldReader | undefined> {
  const person = sql`membership_id, name, email, language`;
  const { rows } = await sql<UntoldReader>`
    WITH told AS (
      SELECT c.*, brands.zone, brands.account_manager_id, brands.deputy_id, ${partnerAt(now)} AS partner_id, cases.snapshot_sha256
      FROM conversations AS c JOIN brands USING (brand_id) LEFT JOIN cases USING (case_id)
      WHERE c.conversation_id = ${conversationId}
    ), reader AS (
      SELECT 'brand' AS side, ${person} FROM told JOIN memberships USING (brand_id)
      WHERE ${isMember(now)} AND ${dealsWithOffer(sql`told.snapshot_sha256`)}
      UNION ALL SELECT 'marketplace', ${person} FROM told JOIN memberships ON membership_id = partner_id AND left_at IS NULL
    )
    SELECT reader.side, reader.membership_id AS "membershipId", reader.name, reader.email, reader.language,
      unread.messages, unread.newest, cardinality(unread.authors) AS authors, ARRAY(
        SELECT name FROM memberships WHERE membership_id = ANY(unread.authors) AND CASE reader.side
          WHEN 'brand' THEN membership_id IN (told.account_manager_id, told.deputy_id) ELSE memberships.brand_id = told.brand_id END ORDER BY name
      ) AS "authorNames", ${comesBy(sql`${'conversation_message'}::text`)} AS comes,
      ${nextDigest(now, sql`CASE reader.side WHEN 'brand' THEN told.zone ELSE 'UTC' END`)} AS "digestAt"
    FROM told CROSS JOIN reader
    ${joinPreferences(sql`reader.membership_id`)}
    LEFT JOIN conversation_readers AS r
      ON (r.conversation_id, r.side, r.reader_id) = (told.conversation_id, reader.side, reader.membership_id)
    CROSS JOIN LATERAL (
      SELECT count(*)::integer AS messages, max(number) AS newest, array_agg(DISTINCT author_id) AS authors FROM conversation_messages AS m
      WHERE m.conversation_id = told.conversation_id AND m.side <> reader.side
        AND m.number > greatest(told.told_up_to, r.read_up_to, r.told_up_to) AND m.number <= ${upTo}
        AND m.at > ${now}::timestamptz - interval '3 days'
    ) AS unread
    WHERE unread.messages > 0 AND reader.membership_id <> ALL(${except}::text[])
    ORDER BY reader.membership_id LIMIT 1`.execute(database);
  return rows[0];
}

/** Keeps that somebody was told, or that a digest is to tell; the same again changes nothing. */
export async function keepTold(
  database: Database,
  { conversationId, upTo }: Untold,
  { side, membershipId, comes, digestAt }: UntoldReader,
): Promise<void> {
  await sql`
    INSERT INTO conversation_readers AS r (conversation_id, side, reader_id, told_up_to, held_until)
    VALUES (${conversationId}, ${side}, ${membershipId}, ${upTo}, ${comes === 'digest' ? digestAt : null})
    ON CONFLICT (conversation_id, side, reader_id) DO UPDATE SET told_up_to = greatest(r.told_up_to, excluded.told_up_to),
      held_until = coalesce(r.held_until, excluded.held_until)`.execute(database);
}

/** Everybody was told: the conversation waits again when something was written meanwhile. Changes nothing when it is in other hands by now. */
export const settleTold = (
  database: Database,
  { conversationId, upTo, heldUntil }: Untold,
  againAt: string,
): Promise<unknown> =>
  sql`
    UPDATE conversations SET told_up_to = ${upTo}, tell_at = CASE WHEN messages > ${upTo} THEN ${againAt}::timestamptz END
    WHERE conversation_id = ${conversationId} AND tell_at = ${heldUntil}::timestamptz`.execute(database);

/** Somebody was not told: the conversation is due again at a moment. */
export const putOffUntold = (
  database: Database,
  { conversationId, heldUntil }: Untold,
  againAt: string,
): Promise<unknown> =>
  sql`
    UPDATE conversations SET tell_at = ${againAt}::timestamptz
    WHERE conversation_id = ${conversationId} AND tell_at = ${heldUntil}::timestamptz`.execute(database);

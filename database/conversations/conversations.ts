import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Side } from '../../domain/vocabulary.ts';
import type { Database, InTransaction } from '../connect.ts';

/** What a conversation is about: a case of a brand or, without one, all else that concerns the brand. */
export interface Topic {
  brandId: string;
  caseId?: string | undefined;
}

/** Who reads and writes: the same id can be somebody of either side. */
export interface Participant {
  side: Side;
  id: string;
}

/** A conversation in which somebody has written. */
interface Conversation {
  conversationId: string;
  /** The number of the last message. */
  messages: number;
}

/** Whether a row of `conversations` is that about the topic. */
export const isAbout = ({ brandId, caseId }: Topic): RawBuilder<SqlBool> =>
  caseId === undefined
    ? sql<SqlBool>`conversations.brand_id = ${brandId} AND conversations.case_id IS NULL`
    : sql<SqlBool>`conversations.case_id = ${caseId}`;

/** The conversation about a topic; nothing when nobody has written yet. */
export const findConversation = (database: Database | InTransaction, topic: Topic): Promise<Conversation | undefined> =>
  database
    .selectFrom('conversations')
    .select(['conversation_id as conversationId', 'messages'])
    .where(isAbout(topic))
    .executeTakeFirst();

/** Of unread messages, so many are counted. */
export const unreadAtMost = 100;

/** How many messages of others stand in conversation `c` behind the mark of its reader `r`. */
const unread = ({ side, id }: Participant): RawBuilder<number> => sql<number>`(
  SELECT count(*)::integer FROM (
    SELECT FROM conversation_messages AS m WHERE m.conversation_id = c.conversation_id
      AND m.number > coalesce(r.read_up_to, 0) AND NOT (m.side = ${side} AND m.author_id = ${id}) LIMIT ${unreadAtMost}
  ) AS counted)`;

/** A conversation as its reader finds it in a list. */
interface ListedConversation {
  conversationId: string;
  brandId: string;
  brandName: string;
  caseId: string | null;
  messages: number;
  lastAt: string;
  readUpTo: number;
  unread: number;
}

/** What a list of conversations is narrowed to. */
export interface ConversationFilter {
  /** The brands whose conversations are asked for; `undefined` for readers of all. Never left out by accident. */
  brandIds: readonly string[] | undefined;
  /** Where the offers stand that the reader deals with, who then sees conversations about cases alone; `undefined` for all. */
  countries: readonly string[] | undefined;
}

/** Where a page begins: after the conversation that stands there. */
export interface ConversationPlace {
  at: string;
  id: string;
}

/** A page of conversations, those with the newest messages first. */
export async function listConversations(
  database: Database,
  { brandIds, countries }: ConversationFilter,
  reader: Participant,
  { after, limit }: { after?: ConversationPlace | undefined; limit: number },
): Promise<ListedConversation[]> {
  const following = after
    ? sql`(one.last_at, one.conversation_id) < (${after.at}::timestamptz, ${after.id})`
    : sql`true`;
  const dealtWith = countries
    ? sql`EXISTS (SELECT FROM cases WHERE cases.case_id = one.case_id AND cases.country = ANY(${countries}::text[]))`
    : sql`true`;
  const page = (whose: RawBuilder<unknown>): RawBuilder<unknown> => sql`
    SELECT one.* FROM conversations AS one WHERE ${whose} AND ${following} AND ${dealtWith}
    ORDER BY one.last_at DESC, one.conversation_id DESC LIMIT ${limit}`;
  // A page of each brand, from the index of its own: of several brands, none gives them all in this order.
  const found = brandIds
    ? sql`SELECT one.* FROM unnest(${brandIds}::text[]) AS own(brand_id),
        LATERAL (${page(sql`one.brand_id = own.brand_id`)}) AS one`
    : page(sql`true`);
  const { rows } = await sql<ListedConversation>`
    SELECT c.conversation_id AS "conversationId", c.brand_id AS "brandId", b.name AS "brandName", c.case_id AS "caseId",
      c.messages, c.last_at AS "lastAt", coalesce(r.read_up_to, 0) AS "readUpTo", ${unread(reader)} AS unread
    FROM (SELECT found.* FROM (${found}) AS found ORDER BY last_at DESC, conversation_id DESC LIMIT ${limit}) AS c
    JOIN brands AS b USING (brand_id)
    LEFT JOIN conversation_readers AS r
      ON (r.conversation_id, r.side, r.reader_id) = (c.conversation_id, ${reader.side}, ${reader.id})
    ORDER BY c.last_at DESC, c.conversation_id DESC`.execute(database);
  return rows;
}

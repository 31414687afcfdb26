import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Side } from '../../domain/vocabulary.ts';
import type { Database, InTransaction } from '../connect.ts';
import { wordsIn } from '../evidence/texts.ts';

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

/** The messages of others that stand in conversation `c` behind the mark of its reader `r`. */
const unread = ({ side, id }: Participant): RawBuilder<unknown> => sql`
  SELECT FROM conversation_messages AS m WHERE m.conversation_id = c.conversation_id
    AND m.number > coalesce(r.read_up_to, 0) AND NOT (m.side = ${side} AND m.author_id = ${id})`;

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
  last: LastMessage;
}

/** The message that a conversation ends with for now. */
interface LastMessage extends Participant {
  /** How it begins; nothing when the words were erased. */
  text?: string;
}

/** A row of a list tells so many characters of the last message. */
export const lastWordsAtMost = 160;

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

/** The rows of a page of conversations, those with the newest messages first. */
function newest(
  { brandIds, countries }: ConversationFilter,
  { after, limit }: { after?: ConversationPlace | undefined; limit: number },
): RawBuilder<unknown> {
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
  return sql`SELECT found.* FROM (${found}) AS found ORDER BY last_at DESC, conversation_id DESC LIMIT ${limit}`;
}

/** The mark of its reader beside each conversation `c`. */
const mark = ({ side, id }: Participant): RawBuilder<unknown> => sql`
  LEFT JOIN conversation_readers AS r ON (r.conversation_id, r.side, r.reader_id) = (c.conversation_id, ${side}, ${id})`;

/** A page of conversations, those with the newest messages first. */
export async function listConversations(
  database: Database,
  filter: ConversationFilter,
  reader: Participant,
  page: { after?: ConversationPlace | undefined; limit: number },
): Promise<ListedConversation[]> {
  const { rows } = await sql<Omit<ListedConversation, 'last'> & Participant & { bytes: Buffer | null }>`
    SELECT c.conversation_id AS "conversationId", c.brand_id AS "brandId", b.name AS "brandName", c.case_id AS "caseId",
      c.messages, c.last_at AS "lastAt", coalesce(r.read_up_to, 0) AS "readUpTo",
      (SELECT count(*)::integer FROM (${unread(reader)} LIMIT ${unreadAtMost}) AS counted) AS unread,
      last.side, last.author_id AS id, texts.bytes
    FROM (${newest(filter, page)}) AS c
    JOIN brands AS b USING (brand_id)
    JOIN conversation_messages AS last ON (last.conversation_id, last.number) = (c.conversation_id, c.messages)
    JOIN texts ON texts.sha256 = last.text_sha256 ${mark(reader)}
    ORDER BY c.last_at DESC, c.conversation_id DESC`.execute(database);
  return rows.map(({ side, id, bytes, ...conversation }) => {
    const words = wordsIn(bytes);
    const text = words && Array.from(words).slice(0, lastWordsAtMost).join('');
    return { ...conversation, last: { side, id, ...(text !== undefined && { text }) } };
  });
}

/** So many conversations are looked at for what is unread in them. */
export const lookedAtForUnread = 200;

/** In how many conversations somebody else has written what the reader has not read, among the newest. */
export async function countUnread(
  database: Database,
  filter: ConversationFilter,
  reader: Participant,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::integer AS count FROM (${newest(filter, { limit: lookedAtForUnread })}) AS c ${mark(reader)}
    WHERE c.messages > coalesce(r.read_up_to, 0) AND EXISTS (${unread(reader)})`.execute(database);
  return rows[0]!.count;
}

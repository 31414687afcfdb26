import { sql } from 'kysely';
import type { Database } from '../connect.ts';
import { isAbout, type Participant, type Topic } from './conversations.ts';

/**
 * Keeps up to which message somebody has read; it never goes back. Gives up to which it is now, or nothing when there is no
 * such message.
 */
export async function markRead(
  database: Database,
  topic: Topic,
  { side, id }: Participant,
  upTo: number,
): Promise<number | undefined> {
  const { rows } = await sql<{ readUpTo: number }>`
    INSERT INTO conversation_readers AS r (conversation_id, side, reader_id, read_up_to)
    SELECT conversation_id, ${side}, ${id}, ${upTo}::integer FROM conversations WHERE ${isAbout(topic)} AND messages >= ${upTo}
    ON CONFLICT (conversation_id, side, reader_id) DO UPDATE SET read_up_to = greatest(r.read_up_to, excluded.read_up_to)
    RETURNING read_up_to AS "readUpTo"`.execute(database);
  return rows[0]?.readUpTo;
}

/** Up to which message a reader has read, and whoever of the other side has read furthest. */
export async function readMarks(
  database: Database,
  conversationId: string,
  { side, id }: Participant,
): Promise<{ own: number; others: number }> {
  const { rows } = await sql<{ own: number; others: number }>`
    SELECT coalesce(max(read_up_to) FILTER (WHERE side = ${side} AND reader_id = ${id}), 0) AS own,
      coalesce(max(read_up_to) FILTER (WHERE side <> ${side}), 0) AS others
    FROM conversation_readers WHERE conversation_id = ${conversationId}`.execute(database);
  return rows[0]!;
}

import { sql } from 'kysely';
import type { Database } from '../../../../../database/connect.ts';

const messagesOfAConversation = 3;

/** A conversation about every second case and about each brand; both sides write, somebody has read half, and few wait to be told, or heard. */
export async function writeConversations(database: Database): Promise<void> {
  await sql`
    INSERT INTO conversations (conversation_id, brand_id, case_id, messages, last_at, told_up_to, tell_at, lead_at)
    SELECT 'conversation-' || n, brand_id, case_id, ${messagesOfAConversation}::integer, updated_at, 0,
      CASE WHEN n % 1000 = 0 THEN now() + interval '1 minute' END, CASE WHEN n % 1000 = 0 THEN now() + interval '1 day' END
    FROM drawing.cases WHERE n % 2 = 0
    UNION ALL SELECT 'conversation-' || brand_id, brand_id, NULL, ${messagesOfAConversation}::integer, now(), 0, NULL, NULL FROM brands`.execute(
    database,
  );
  const words = sql`'{"salt":"00","text":"Is the clasp gilded?"}'::bytea`;
  await sql`INSERT INTO texts (sha256, bytes, created_at) SELECT encode(sha256(${words}), 'hex'), ${words}, now()`.execute(
    database,
  );
  await sql`
    INSERT INTO conversation_messages (conversation_id, number, at, side, author_id, text_sha256, update_id)
    SELECT conversation_id, number, last_at, CASE number % 2 WHEN 0 THEN 'marketplace' ELSE 'brand' END,
      CASE number % 2 WHEN 0 THEN 'manager-1' ELSE brand_id || '-member-1' END, encode(sha256(${words}), 'hex'), conversation_id || '.' || number
    FROM conversations, generate_series(1, ${messagesOfAConversation}::integer) AS number`.execute(database);
  await sql`
    INSERT INTO conversation_readers (conversation_id, side, reader_id, read_up_to, held_until)
    SELECT conversation_id, 'brand', brand_id || '-member-1', 2, tell_at FROM conversations`.execute(database);
  await sql`
    INSERT INTO conversation_files (conversation_id, number, sha256)
    SELECT 'conversation-' || n, 1, encode(sha256(('file-' || n / 2 % 1000)::bytea), 'hex') FROM drawing.cases WHERE n % 2 = 0`.execute(
    database,
  );
}

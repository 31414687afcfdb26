import { sql } from 'kysely';
import type { Database, InTransaction } from '../connect.ts';
import { announce } from '../live/announce.ts';
import { retainAgain } from '../erasure/retention.ts';
import { erasedOf, type Erased } from '../evidence/erased.ts';
import { nameBy, sayOfFile } from '../evidence/files.ts';
import { storeText, wordsIn } from '../evidence/texts.ts';
import { isAbout, type Participant, type Topic } from './conversations.ts';

/** A file that a message names. */
interface MessageFile {
  sha256: string;
  mediaType: string;
  bytes: number;
  erased?: Erased;
}

/** What somebody has written, as it is read. */
export interface Message {
  number: number;
  at: string;
  side: Participant['side'];
  authorId: string;
  /** Nothing when the words were erased. */
  text?: string;
  erased?: Erased;
  files: MessageFile[];
}

/** What somebody writes. */
interface NewMessage {
  author: Participant;
  text: string;
  /** Each once, and the author's to use. */
  files: readonly string[];
  /** As whom the author has uploaded them. */
  uploader: string;
  at: string;
  /** The request that brings it: sent again, it finds its message. */
  updateId: string;
  /** When those who have not read it by then are told. */
  tellAt: string;
}

/** The conversation has no room for the files: nothing was written. */
export class ConversationFull extends Error {
  override name = 'ConversationFull';
}

/**
 * Adds a message to the conversation about a topic, which begins with its first one. Of several at once, one comes after
 * the other. Gives its number.
 * @param conversationId of a conversation that begins with it
 * @throws ConversationFull
 */
export async function addMessage(
  transaction: InTransaction,
  topic: Topic,
  { author, text, files, uploader, at, updateId, tellAt }: NewMessage,
  { conversationId: newId, filesAtMost }: { conversationId: string; filesAtMost: number },
): Promise<{ conversationId: string; number: number }> {
  await transaction
    .insertInto('conversations')
    .values({
      conversation_id: newId,
      brand_id: topic.brandId,
      case_id: topic.caseId ?? null,
      last_at: at,
      tell_at: null,
      lead_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { conversation_id: conversationId, ...before } = await transaction
    .selectFrom('conversations')
    .selectAll()
    .where(isAbout(topic))
    .forUpdate()
    .executeTakeFirstOrThrow();
  const known = await transaction
    .selectFrom('conversation_messages')
    .select('number')
    .where('update_id', '=', updateId)
    .executeTakeFirst();
  if (known) return { conversationId, number: known.number };
  if (before.files + files.length > filesAtMost)
    throw new ConversationFull(`a conversation holds ${filesAtMost} files at most`);
  const number = before.messages + 1;
  const last_at = at > before.last_at ? at : before.last_at;
  const text_sha256 = await storeText(transaction, { text, at });
  const { side, id: author_id } = author;
  await transaction
    .insertInto('conversation_messages')
    .values({ conversation_id: conversationId, number, at: last_at, side, author_id, text_sha256, update_id: updateId })
    .execute();
  if (files.length > 0)
    await transaction
      .insertInto('conversation_files')
      .values(
        files.map((sha256) => ({
          conversation_id: conversationId,
          number,
          sha256,
          name: nameBy(uploader, sql`${sha256}::char(64)`),
        })),
      )
      .execute();
  await transaction
    .updateTable('conversations')
    .set({ messages: number, files: before.files + files.length, last_at, tell_at: tellAt })
    .$if(side === 'brand', (query) => query.set({ lead_at: before.lead_at ?? last_at }))
    .where('conversation_id', '=', conversationId)
    .execute();
  const { brandId, caseId } = topic;
  if (caseId) await retainAgain(transaction, caseId, at);
  await announce(transaction, [{ of: 'conversation', conversationId, brandId, ...(caseId && { caseId }) }]);
  return { conversationId, number };
}

/** The messages of a conversation, the newest first. @param before a number: those that came before it */
export async function listMessages(
  database: Database | InTransaction,
  conversationId: string,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<Message[]> {
  const rows = await database
    .selectFrom('conversation_messages')
    .innerJoin('texts', 'texts.sha256', 'text_sha256')
    .select(['number', 'at', 'side', 'author_id as authorId', 'texts.bytes'])
    .select(['erased_at as erasedAt', 'erased_because as erasedBecause'])
    .where('conversation_id', '=', conversationId)
    .$if(before !== undefined, (query) => query.where('number', '<', before!))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
  const files = await database
    .selectFrom('conversation_files')
    .innerJoin('files', 'files.sha256', 'conversation_files.sha256')
    .select(['number', 'files.sha256', 'media_type as mediaType', 'byte_count as bytes', 'conversation_files.name'])
    .select(['conversation_files.erased_at as erasedAt', 'conversation_files.erased_because as erasedBecause'])
    .where('conversation_id', '=', conversationId)
    .where('number', '=', sql<number>`ANY(${rows.map(({ number }) => number)}::integer[])`)
    .orderBy('number')
    .orderBy('files.sha256')
    .execute();
  return rows.map(({ bytes, erasedAt, erasedBecause, ...message }) => {
    const text = wordsIn(bytes);
    const erased = erasedOf({ erasedAt, erasedBecause });
    const own = files.filter(({ number }) => number === message.number);
    return {
      ...message,
      ...(text !== undefined && { text }),
      ...(erased && { erased }),
      files: own.map(({ number: _of, ...file }) => sayOfFile(file)),
    };
  });
}

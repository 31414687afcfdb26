import type { Database } from '../../../../database/connect.ts';
import { listMessages, type Message } from '../../../../database/conversations/messages.ts';
import type { Side } from '../../../../domain/vocabulary.ts';

/** A conversation with all that stands in it, and how far everybody has read and was told. */
export interface ConversationEvidence {
  conversationId: string;
  /** None: about the brand. */
  caseId: string | null;
  /** The number of the last message, as its row says. */
  last: number;
  /** Somebody is still to be told. */
  isUntold: boolean;
  messages: Message[];
  readers: { side: Side; readerId: string; readUpTo: number; toldUpTo: number }[];
}

/** More than anybody writes in a round. */
const messagesAtMost = 10_000;

/** The conversations of a brand, their messages in the order of their numbers. */
export async function readConversations(database: Database, brandId: string): Promise<ConversationEvidence[]> {
  const rows = await database.selectFrom('conversations').selectAll().where('brand_id', '=', brandId).execute();
  const read: ConversationEvidence[] = [];
  for (const { conversation_id: conversationId, case_id: caseId, messages: last, tell_at } of rows) {
    const messages = await listMessages(database, conversationId, { limit: messagesAtMost });
    const readers = await database
      .selectFrom('conversation_readers')
      .select(['side', 'reader_id as readerId', 'read_up_to as readUpTo', 'told_up_to as toldUpTo'])
      .where('conversation_id', '=', conversationId)
      .execute();
    read.push({ conversationId, caseId, last, isUntold: tell_at !== null, messages: messages.toReversed(), readers });
  }
  return read;
}

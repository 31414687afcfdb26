import type { Database } from '../../../database/connect.ts';
import type { Topic } from '../../../database/conversations/conversations.ts';
import { addMessage } from '../../../database/conversations/messages.ts';

/** Begins the conversation about a topic, with a file. */
export function beginConversation(
  database: Database,
  topic: Topic,
  { file, at }: { file: string; at: string },
): Promise<unknown> {
  const conversationId = `conversation-${topic.caseId ?? topic.brandId}`;
  const author = { side: 'brand', id: 'member' } as const;
  const message = { author, text: 'See.', files: [file], uploader: '', at, updateId: conversationId, tellAt: at };
  return database
    .transaction()
    .execute((transaction) => addMessage(transaction, topic, message, { conversationId, filesAtMost: 1 }));
}

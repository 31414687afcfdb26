import { z } from '@hono/zod-openapi';
import type { InTransaction } from '../../database/connect.ts';
import { addMessage, ConversationFull, listMessages } from '../../database/conversations/messages.ts';
import type { Topic } from '../../database/conversations/conversations.ts';
import { unusableFiles } from '../../database/evidence/files.ts';
import { sha256 } from '../../domain/schemas.ts';
import { addMilliseconds } from '../../domain/time/calendar.ts';
import { plainText } from '../../domain/words.ts';
import { identityOf, type Caller } from '../access/authenticate.ts';
import { brandPath } from '../brands/brand-path.ts';
import { casePath } from '../cases/case-path.ts';
import type { Call, Definition } from '../http/definition.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { newId } from '../opening/new-id.ts';
import { messageView, participantOf, topicOfBrand, topicOfCase, viewMessage } from './conversation.ts';

const filesAtMost = 1000;

/** Whoever reads within this time is not told by mail; what is written meanwhile goes out with the same mail. */
const restMilliseconds = 120_000;

/** What somebody writes. */
const messageBody = z.strictObject({
  text: plainText(4000).describe('Plain text; kept apart, so that it can be erased'),
  files: z.array(sha256).max(20).default([]).describe('Uploaded by you before: open to both sides from now on'),
});

const posting = {
  method: 'post',
  access: 'converse',
  tag: 'Conversations',
  body: messageBody,
  example: { text: 'The crown of this model has never been gilded. Would a photo of the clasp help?' },
  answers: { 201: { description: 'Written', schema: messageView } },
  problems: ['not_found', 'limit_reached'],
} as const satisfies Partial<Definition>;

const description =
  'Read by the people of the brand and by those of the marketplace, never by the seller. Whoever of the other side has not ' +
  `read it after two minutes is told by mail, once. A conversation holds ${filesAtMost} files at most.`;

/** Somebody writes about a case. */
export const postCaseMessage = endpoint(
  {
    ...posting,
    name: 'postCaseMessage',
    path: '/v1/cases/{caseId}/conversation/messages',
    summary: 'Write in the conversation about a case',
    description: `${description} It changes nothing in the case: what shall have an effect there is a message to the case.`,
    params: casePath,
  },
  async (call) => postMessage(call, await topicOfCase(call, call.params.caseId, 'postCaseMessage')),
);

/** Somebody writes about what concerns a brand. */
export const postBrandMessage = endpoint(
  {
    ...posting,
    name: 'postBrandMessage',
    path: '/v1/brands/{brandId}/conversation/messages',
    summary: 'Write in the conversation about all that concerns a brand',
    description: `${description} Not for agents, who act in cases.`,
    params: brandPath,
  },
  async (call) => postMessage(call, await topicOfBrand(call, call.params.brandId)),
);

type Posting = Pick<Call, 'caller' | 'updateId' | 'dependencies'> & { body: z.output<typeof messageBody> };

/** Somebody writes about a topic that they see. @throws Problem invalid, limit_reached */
async function postMessage({ caller, body: said, updateId, dependencies: { database, now } }: Posting, topic: Topic) {
  const at = now();
  const files = [...new Set(said.files)];
  const tellAt = addMilliseconds(at, restMilliseconds);
  const [author, uploader] = [participantOf(caller), identityOf(caller)];
  const message = { author, text: said.text, files, uploader, at, updateId, tellAt };
  const written = await database.transaction().execute(async (transaction) => {
    await requireOwn(transaction, caller, said.files);
    const beginning = { conversationId: newId('conversation', at), filesAtMost };
    const { conversationId, number } = await addMessage(transaction, topic, message, beginning).catch(
      (error: unknown) => {
        throw error instanceof ConversationFull ? new Problem('limit_reached', error.message) : error;
      },
    );
    const [one] = await listMessages(transaction, conversationId, { before: number + 1, limit: 1 });
    return one!;
  });
  return { status: 201 as const, body: viewMessage(written) };
}

/** What stands open to somebody in a case is not theirs to open to others. @throws Problem invalid */
async function requireOwn(transaction: InTransaction, caller: Caller, files: readonly string[]): Promise<void> {
  const uploaded = { uploader: identityOf(caller), party: undefined, tenant: undefined };
  const unusable = await unusableFiles(transaction, [...new Set(files)], uploaded);
  if (unusable.length === 0) return;
  const errors = files.flatMap((hash, index) =>
    unusable.includes(hash) ? [{ pointer: `/files/${index}`, detail: 'no file that you have uploaded' }] : [],
  );
  throw new Problem('invalid', 'the body does not fit', { errors });
}

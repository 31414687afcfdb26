import { z } from '@hono/zod-openapi';
import { findConversation, type Topic } from '../../database/conversations/conversations.ts';
import { listMessages } from '../../database/conversations/messages.ts';
import { readMarks } from '../../database/conversations/read-marks.ts';
import { brandPath } from '../brands/brand-path.ts';
import { casePath } from '../cases/case-path.ts';
import type { Call, Definition } from '../http/definition.ts';
import { endpoint } from '../http/endpoint.ts';
import { numberedPageQuery, pageFrom, pageOf } from '../http/page.ts';
import { messageView, participantOf, topicOfBrand, topicOfCase, viewMessage } from './conversation.ts';

const query = z.strictObject(numberedPageQuery({ usual: 50, atMost: 200 }));

const messagePage = pageOf(messageView)
  .extend({
    readUpTo: z.int().describe('The number of the message up to which you have read; 0: none'),
    othersReadUpTo: z.int().describe('The number up to which somebody of the other side has read; 0: none'),
  })
  .openapi('MessagePage');

const listing = {
  method: 'get',
  access: 'readConversations',
  tag: 'Conversations',
  query,
  answers: { 200: { description: 'A page of messages', schema: messagePage } },
  problems: ['not_found'],
} as const satisfies Partial<Definition>;

const description = 'The newest first. To read them marks nothing as read.';

/** What has been written about a case. */
export const listCaseMessages = endpoint(
  {
    ...listing,
    name: 'listCaseMessages',
    path: '/v1/cases/{caseId}/conversation/messages',
    summary: 'Read the conversation about a case',
    description,
    params: casePath,
  },
  async (call) => list(call, await topicOfCase(call, call.params.caseId, 'listCaseMessages')),
);

/** What has been written about all that concerns a brand. */
export const listBrandMessages = endpoint(
  {
    ...listing,
    name: 'listBrandMessages',
    path: '/v1/brands/{brandId}/conversation/messages',
    summary: 'Read the conversation about all that concerns a brand',
    description,
    params: brandPath,
  },
  async (call) => list(call, await topicOfBrand(call, call.params.brandId)),
);

type Listing = Pick<Call, 'caller' | 'dependencies'> & { query: z.output<typeof query> };

async function list({ caller, query: { limit, cursor }, dependencies: { database } }: Listing, topic: Topic) {
  const found = await findConversation(database, topic);
  if (!found) return { status: 200 as const, body: { items: [], readUpTo: 0, othersReadUpTo: 0 } };
  const { conversationId } = found;
  const before = cursor === undefined ? undefined : Number(cursor);
  const messages = await listMessages(database, conversationId, { before, limit: limit + 1 });
  const { own: readUpTo, others: othersReadUpTo } = await readMarks(database, conversationId, participantOf(caller));
  const page = pageFrom(messages.map(viewMessage), limit, ({ number }) => String(number));
  return { status: 200 as const, body: { ...page, readUpTo, othersReadUpTo } };
}

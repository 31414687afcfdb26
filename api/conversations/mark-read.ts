import { z } from '@hono/zod-openapi';
import type { Topic } from '../../database/conversations/conversations.ts';
import { markRead } from '../../database/conversations/read-marks.ts';
import { brandPath } from '../brands/brand-path.ts';
import { casePath } from '../cases/case-path.ts';
import type { Call, Definition } from '../http/definition.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { participantOf, topicOfBrand, topicOfCase } from './conversation.ts';

const body = z.strictObject({
  readUpTo: z.int().min(1).max(999_999_999).describe('The number of the last message that you have read'),
});

const marking = {
  method: 'put',
  access: 'converse',
  tag: 'Conversations',
  body,
  example: { readUpTo: 3 },
  answers: {
    200: {
      description: 'Up to where you have read now',
      schema: z.object({ readUpTo: z.int() }).openapi('ReadMark'),
    },
  },
  problems: ['not_found'],
} as const satisfies Partial<Definition>;

const description =
  'Yours alone, and it never goes back: a lower number than before changes nothing. About what you have read you get no mail.';

/** Somebody has read about a case. */
export const markCaseMessagesRead = endpoint(
  {
    ...marking,
    name: 'markCaseMessagesRead',
    path: '/v1/cases/{caseId}/conversation/read-mark',
    summary: 'Mark messages about a case as read',
    description,
    params: casePath,
  },
  async (call) => mark(call, await topicOfCase(call, call.params.caseId, 'markCaseMessagesRead')),
);

/** Somebody has read about what concerns a brand. */
export const markBrandMessagesRead = endpoint(
  {
    ...marking,
    name: 'markBrandMessagesRead',
    path: '/v1/brands/{brandId}/conversation/read-mark',
    summary: 'Mark messages about all that concerns a brand as read',
    description,
    params: brandPath,
  },
  async (call) => mark(call, await topicOfBrand(call, call.params.brandId)),
);

type Marking = Pick<Call, 'caller' | 'dependencies'> & { body: z.output<typeof body> };

async function mark({ caller, body: said, dependencies: { database } }: Marking, topic: Topic) {
  const readUpTo = await markRead(database, topic, participantOf(caller), said.readUpTo);
  if (readUpTo !== undefined) return { status: 200 as const, body: { readUpTo } };
  const errors = [{ pointer: '/readUpTo', detail: 'is the number of no message' }];
  throw new Problem('invalid', 'the body does not fit', { errors });
}

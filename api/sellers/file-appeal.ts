import { z } from '@hono/zod-openapi';
import { reasonOf } from '../../domain/reasons/schemas.ts';
import { timestamp } from '../../domain/schemas.ts';
import { enclosureFields } from '../files/enclosures.ts';
import { sellerEndpoint, sellerLink } from './seller-endpoint.ts';
import { sendMessage } from '../cases/messages/send-message.ts';

const receipt = z
  .object({
    received: z.enum(['statement', 'appeal']).describe('Before the verdict it is a statement'),
    round: z.int().optional(),
    answerDueAt: timestamp.optional().describe('Until when the brand may answer the appeal'),
  })
  .openapi('SellerReceipt');

/** The seller contests the decision against the offer. */
export const fileAppeal = sellerEndpoint(
  {
    name: 'fileAppeal',
    method: 'post',
    path: '/appeals',
    summary: 'Contest the decision, as its seller',
    description:
      'An appeal, once the offer is removed. While it is only restricted until the brand has answered, it is your ' +
      'statement, which is shown to whoever decides. Brand and staff see the files that you name. With an ' +
      '`Idempotency-Key` it is safe to send the same again.',
    params: sellerLink,
    body: z.strictObject({
      reasonCode: reasonOf('fileAppeal'),
      note: enclosureFields.note.unwrap().describe('Why the decision is wrong, in plain text'),
      files: enclosureFields.files,
    }),
    example: { reasonCode: 'genuine', note: 'Bought from the brand’s own shop; the invoice is attached.', files: [] },
    answers: { 201: { description: 'It is on record, and brand and staff are told', schema: receipt } },
    problems: ['stage_conflict', 'limit_reached', 'unavailable'],
  },
  async (call) => {
    const { appeals, clock } = await sendMessage(call, call.found, 'fileAppeal', {
      ...call.body,
      filesVisibleTo: ['brand', 'staff'],
    });
    if (appeals.filed === 0) return { status: 201, body: { received: 'statement' } };
    const due = clock?.name === 'answer' && { answerDueAt: clock.deadline };
    return { status: 201, body: { received: 'appeal', round: appeals.filed, ...due } };
  },
);

import { z } from '@hono/zod-openapi';
import { Id } from '../vocabulary.ts';
import { wrongAnswers } from './wrong-answers.ts';

/** What can befall a call, from before the marketplace has heard of it until after it has answered. */
const kinds = {
  slow: 'held back for `milliseconds`, then done, whether or not the caller still waits',
  overtaken: 'held back until a later decision of the case is applied: it arrives in another order than it was sent',
  connection_reset: 'the connection breaks, nothing is done',
  too_many_requests: '429, nothing is done',
  server_error: '`status`, nothing is done',
  redirect: '307 to `location`, nothing is done',
  wrong_answer: '200 with the `answer`, nothing is done: something that stands before the marketplace has answered',
  refuse: '422, nothing is done, and repeating does not help',
  ignored: 'answered as if it had been done, nothing is done',
  answer_lost: 'done, and the connection breaks before the answer',
};
type Kind = keyof typeof kinds;

const aboutListings: readonly string[] = ['look', 'restrict', 'lift'];
const aboutDecisions: readonly string[] = ['restrict', 'lift'];

/** What the next calls of an operation shall meet. Without a listing, any call of the operation. */
export const Fault = z
  .strictObject({
    operation: z.enum(['look', 'restrict', 'lift', 'message', 'suspend']),
    listingId: Id.optional(),
    kind: z.enum(Object.keys(kinds) as [Kind, ...Kind[]]).openapi({
      description: Object.entries(kinds)
        .map(([kind, what]) => `- ${kind}: ${what}`)
        .join('\n'),
    }),
    milliseconds: z.int().min(1).max(600_000).default(1_000).openapi({ description: 'For slow' }),
    retryAfterSeconds: z.int().min(-1e9).max(1e9).optional().openapi({
      description: 'For too_many_requests and server_error: their Retry-After, an absurd or a past one too',
    }),
    retryAfterForm: z.enum(['seconds', 'date']).default('seconds').openapi({ description: 'RFC 9110, 10.2.3' }),
    status: z.literal([500, 502, 503, 504]).default(500).openapi({ description: 'For server_error' }),
    location: z.url().optional().openapi({ description: 'For redirect' }),
    answer: z.enum(wrongAnswers).default('html').openapi({ description: 'For wrong_answer' }),
    times: z.int().min(1).max(1_000_000).openapi({ description: 'For how many calls' }),
  })
  .refine(({ operation, listingId }) => !listingId || aboutListings.includes(operation), {
    path: ['listingId'],
    message: 'This operation is not about a listing',
  })
  .refine(({ operation, kind }) => kind !== 'overtaken' || aboutDecisions.includes(operation), {
    path: ['kind'],
    message: 'This operation is not about a decision',
  })
  .refine(({ kind, location }) => (kind === 'redirect') === (location !== undefined), {
    path: ['location'],
    message: 'A redirect, and nothing else, has a location',
  })
  .openapi('Fault');
export type Fault = z.infer<typeof Fault>;

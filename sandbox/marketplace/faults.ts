import { setTimeout as wait } from 'node:timers/promises';
import { z } from '@hono/zod-openapi';
import { Problem } from '../problems.ts';
import type { Storage } from './storage.ts';
import { Id } from './vocabulary.ts';
import { wrongAnswer, wrongAnswers } from './wrong-answers.ts';

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

const everyFault = 'all';

/** The faults that stand, the next first. */
export const standingFaults = async (storage: Storage): Promise<Fault[]> =>
  (await storage.tables.faults.get(everyFault)) ?? [];

export const replaceFaults = (storage: Storage, faults: Fault[]): Promise<void> =>
  storage.change(async (write) => write(storage.tables.faults, everyFault, faults));

/** Takes the first fault that fits the call, one of its times used up. */
export const takeFault = (storage: Storage, operation: Fault['operation'], listingId?: string) =>
  storage.change(async (write) => {
    const faults = await standingFaults(storage);
    const fault = faults.find((one) => one.operation === operation && (!one.listingId || one.listingId === listingId));
    if (!fault) return undefined;
    const left = faults.map((one) => (one === fault ? { ...one, times: one.times - 1 } : one));
    write(
      storage.tables.faults,
      everyFault,
      left.filter(({ times }) => times > 0),
    );
    return fault;
  });

/** What a fault answers in place of the operation; nothing for one that lets it happen. */
export function answerInPlace(fault: Fault | undefined): Problem | Response | undefined {
  switch (fault?.kind) {
    case 'connection_reset':
      return new Problem(503, 'connection_reset', 'Nobody reads this.');
    case 'too_many_requests':
      return new Problem(429, 'too_many_requests', 'Too many requests.', { headers: retryAfter(fault) });
    case 'server_error':
      return new Problem(fault.status, 'internal_error', 'Something went wrong on our side.', {
        headers: retryAfter(fault),
      });
    case 'redirect':
      return new Response(null, { status: 307, headers: { location: fault.location ?? '' } });
    case 'wrong_answer':
      return wrongAnswer(fault.answer);
    case 'refuse':
      return new Problem(422, 'refused', 'The marketplace refuses this; repeating does not help.');
    default:
      return undefined;
  }
}

function retryAfter({ retryAfterSeconds, retryAfterForm }: Fault): Record<string, string> {
  if (retryAfterSeconds === undefined) return {};
  const date = new Date(Date.now() + retryAfterSeconds * 1000);
  return { 'retry-after': retryAfterForm === 'date' ? date.toUTCString() : String(retryAfterSeconds) };
}

/** Whether the caller of a call that met the fault sees its connection break in place of an answer. */
export const breaksConnection = (fault: Fault | undefined): boolean =>
  fault?.kind === 'connection_reset' || fault?.kind === 'answer_lost';

/**
 * Holds a slow or overtaken call back. When the marketplace stops meanwhile, the call is refused and changes nothing.
 * @param untilOvertaken resolves when a later decision of the case is applied, rejects when the marketplace stops
 */
export async function holdBack(
  fault: Fault | undefined,
  untilOvertaken: () => Promise<void>,
  stopping: AbortSignal,
): Promise<void> {
  try {
    if (fault?.kind === 'slow') await wait(fault.milliseconds, undefined, { signal: stopping });
    if (fault?.kind === 'overtaken') await untilOvertaken();
  } catch {
    throw new Problem(503, 'stopping', 'The marketplace is stopping.', { headers: { 'retry-after': '1' } });
  }
}

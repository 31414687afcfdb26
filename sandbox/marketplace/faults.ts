import { setTimeout as wait } from 'node:timers/promises';
import { z } from '@hono/zod-openapi';
import { Problem } from '../problems.ts';
import type { Storage } from './storage.ts';
import { Id } from './vocabulary.ts';

/** What the next calls of an operation shall meet. Without a listing, any call of the operation. */
export const Fault = z
  .strictObject({
    operation: z.enum(['look', 'restrict', 'lift', 'message', 'suspend']),
    listingId: Id.optional(),
    kind: z
      .enum(['too_many_requests', 'server_error', 'slow', 'answer_lost', 'ignored', 'refuse'])
      .openapi({ description: 'ignored: answers as if it had been done, and does nothing' }),
    retryAfterSeconds: z.int().min(0).max(3_600).default(1).openapi({ description: 'For too_many_requests' }),
    milliseconds: z.int().min(1).max(600_000).default(1_000).openapi({ description: 'For slow' }),
    times: z.int().min(1).max(1_000_000).openapi({ description: 'For how many calls' }),
  })
  .refine(({ operation, listingId }) => !listingId || ['look', 'restrict', 'lift'].includes(operation), {
    path: ['listingId'],
    message: 'This operation is not about a listing',
  });
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
export function refusalOf(fault: Fault | undefined): Problem | undefined {
  switch (fault?.kind) {
    case 'too_many_requests':
      return new Problem(429, 'too_many_requests', 'Too many requests.', {
        headers: { 'retry-after': String(fault.retryAfterSeconds) },
      });
    case 'server_error':
      return new Problem(500, 'internal_error', 'Something went wrong on our side.');
    case 'refuse':
      return new Problem(422, 'refused', 'The marketplace refuses this; repeating does not help.');
    default:
      return undefined;
  }
}

/** Holds a slow call back. When the marketplace stops meanwhile, the call is refused and changes nothing. */
export async function holdBack(fault: Fault | undefined, stopping: AbortSignal): Promise<void> {
  if (fault?.kind !== 'slow') return;
  try {
    await wait(fault.milliseconds, undefined, { signal: stopping });
  } catch {
    throw new Problem(503, 'stopping', 'The marketplace is stopping.', { headers: { 'retry-after': '1' } });
  }
}

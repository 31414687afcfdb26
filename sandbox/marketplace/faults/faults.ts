import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '../../problems.ts';
import type { Fault } from './fault.ts';
import type { Storage } from '../storage/storage.ts';
import { wrongAnswer } from './wrong-answers.ts';

const everyFault = 'all';

/** The faults that stand, the next first. */
export const standingFaults = (storage: Storage): Fault[] => storage.tables.faults.get(everyFault) ?? [];

export const replaceFaults = (storage: Storage, faults: Fault[]): Promise<void> =>
  storage.change((write) => write('faults', everyFault, faults));

/** Takes the first fault that fits the call, one of its times used up. */
export const takeFault = (storage: Storage, operation: Fault['operation'], listingId?: string) =>
  storage.change((write) => {
    const faults = standingFaults(storage);
    const fault = faults.find((one) => one.operation === operation && (!one.listingId || one.listingId === listingId));
    if (!fault) return undefined;
    const left = faults.map((one) => (one === fault ? { ...one, times: one.times - 1 } : one));
    write(
      'faults',
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

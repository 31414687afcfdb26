import { z } from '@hono/zod-openapi';
import { identifier } from '../../domain/schemas.ts';
import { callerStill } from '../access/caller-still.ts';
import type { Call } from '../http/definition.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import type { Onlooker } from './live.ts';

const heartbeatMilliseconds = 15_000;
/** Of heartbeats, every second one asks whether the caller may still look on. */
const askEvery = 2;
/** Whoever does not take what is sent has lost the line: what waits is no more than this many messages. */
const waitingAtMost = 1000;

/** What happens, while it happens. */
export const readLive = endpoint(
  {
    name: 'readLive',
    method: 'get',
    path: '/v1/live',
    access: 'readCases',
    tag: 'Live',
    summary: 'Look on',
    description:
      'Server-sent events, as long as you stay. `case` {caseId, sequence, brandId, kind}: something has happened in a case; ' +
      '`conversation` {conversationId, brandId, caseId?}: somebody has written; `presence` {caseId, brandId}: somebody has ' +
      'begun to look at a case, or looks no more; `claim` {caseId, brandId}, for the marketplace’s people: somebody has it in hand, or let it ' +
      'go; `erasure` {caseId, brandId}, for them, too: it is held for proceedings, or no more, or its erasure was proposed or decided. Each says what to read again, and holds nothing else. What happens while you are not connected is not told later: ' +
      'read again after each connection. The stream ends within a minute when you may no longer look on, and at once when ' +
      'something may have been missed.',
    query: z.strictObject({
      membershipId: identifier
        .optional()
        .describe('In which of several memberships, for browsers: an event source sends no header'),
    }),
    answers: { 200: { description: 'The events', mediaTypes: ['text/event-stream'] } },
  },
  async (call) => {
    const stream = streamFor(call);
    return new Response(stream, {
      headers: {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
        Connection: 'close', // kept for a next request, it would hold up the process that is to end
      },
    });
  },
);

/** @throws Problem unavailable, when the process is about to end */
function streamFor(call: Pick<Call, 'caller' | 'request' | 'dependencies'>): ReadableStream<Uint8Array> {
  const { caller, request, dependencies } = call;
  const encoder = new TextEncoder();
  let leave = (): void => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const write = (text: string): void => {
          if ((controller.desiredSize ?? 0) < -waitingAtMost) end();
          else controller.enqueue(encoder.encode(text));
        };
        let beats = 0;
        const heart = setInterval(() => {
          write(': \n\n');
          beats += 1;
          if (beats % askEvery === 0) void askAgain();
        }, heartbeatMilliseconds);
        const askAgain = async (): Promise<void> => {
          const still = await callerStill(request, dependencies).catch(() => onlooker.caller); // while nobody can say
          if (still) onlooker.caller = still;
          else end();
        };
        const end = (): void => {
          leave();
          try {
            controller.close();
          } catch {} // it was closed before
        };
        const onlooker: Onlooker = {
          caller,
          send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
          end,
        };
        const left = dependencies.live.join(onlooker);
        if (!left) {
          clearInterval(heart);
          throw new Problem('unavailable', 'this process is about to end', { headers: { 'Retry-After': '1' } });
        }
        leave = () => {
          clearInterval(heart);
          left();
        };
        write('retry: 3000\n\n');
      },
      cancel: () => leave(),
    },
    { highWaterMark: 16 },
  );
}

import { z } from '@hono/zod-openapi';
import { takeNext as take } from '../../database/cases/claims.ts';
import { readQueuedCase } from '../../database/cases/staff-queues.ts';
import { addMilliseconds } from '../../domain/time/calendar.ts';
import { endpoint } from '../http/endpoint.ts';
import { announceClaim } from './claim.ts';
import { leaseMilliseconds } from './holder.ts';
import { workFor, workOf } from './may-do.ts';
import { queueRow, viewQueued } from './queue-row.ts';
import { queuePath } from './read-queue.ts';

/** Somebody goes on with whatever is most urgent. */
export const takeNext = endpoint(
  {
    name: 'takeNext',
    method: 'post',
    path: '/v1/queues/{queue}/next',
    access: 'claimCases',
    tag: 'Queues',
    summary: 'Take what is most urgent in a queue',
    description:
      'The most urgent case that nobody has in hand, that you may decide, and that you have not passed by within a day. It ' +
      'is yours for ten minutes; of several who ask at once, each is given another one.',
    params: queuePath,
    answers: {
      200: {
        description: 'What you have in hand now',
        schema: z
          .object({ item: queueRow.optional().describe('Absent when nothing is left for you') })
          .openapi('Taken'),
      },
    },
  },
  async (call) => {
    const { caller, params, dependencies } = call;
    const { database } = dependencies;
    const now = dependencies.now();
    const taker = { membershipId: caller.actor.id, now, until: addMilliseconds(now, leaseMilliseconds) };
    const caseId = await take(database, workFor(params.queue, caller, now), taker);
    if (caseId === undefined) return { status: 200, body: {} };
    const found = await readQueuedCase(database, workOf(params.queue, caller, now), caseId);
    if (found[0]) await announceClaim(database, found[0].subject);
    const [item] = await viewQueued(found, call);
    return { status: 200, body: item ? { item } : {} };
  },
);

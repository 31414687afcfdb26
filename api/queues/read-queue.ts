import { z } from '@hono/zod-openapi';
import { countWork, readQueue as readPage } from '../../database/cases/staff-queues.ts';
import { countInReview } from '../../database/enrolments/enrolments.ts';
import { timestamp, workQueue } from '../../domain/schemas.ts';
import { workQueues } from '../../domain/vocabulary.ts';
import { mayAsk } from '../access/authenticate.ts';
import { unreadConversations, unreadOf } from '../conversations/unread.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { endpoint } from '../http/endpoint.ts';
import { pageFrom, pageOf, pageQuery } from '../http/page.ts';
import { howMany, viewCount } from '../inbox/how-many.ts';
import { viewWhoAsks, whoAsks } from '../inbox/who-asks.ts';
import { workOf } from './may-do.ts';
import { queueRow, viewQueued } from './queue-row.ts';

/** What names a queue in a path. */
export const queuePath = z.strictObject({ queue: workQueue });

const queue = pageOf(queueRow)
  .extend({
    me: whoAsks,
    queues: z.array(z.object({ queue: workQueue, ...howMany })),
    enrolments: z
      .int()
      .optional()
      .describe('How many companies wait for the marketplace; absent when you do not see them'),
    unreadConversations,
    readAt: timestamp,
  })
  .openapi('Queue');

/** What the marketplace's people work through, in one answer. */
export const readQueue = endpoint(
  {
    name: 'readQueue',
    method: 'get',
    path: '/v1/queues/{queue}',
    access: 'readQueues',
    tag: 'Queues',
    summary: 'Read a queue of the marketplace’s people',
    description:
      'Who asks, how much stands in each queue, and a page of one, what is due first standing first: who has each case in ' +
      'hand, and whether you may do what is asked. What is with the lead, leads see alone.',
    params: queuePath,
    query: z.strictObject(pageQuery({ usual: 200, atMost: 200 })),
    answers: { 200: { description: 'The queue', schema: queue } },
  },
  async (call) => {
    const { caller, params, query, dependencies } = call;
    const { database } = dependencies;
    const { limit, cursor } = query;
    const now = dependencies.now();
    const place = cursor === undefined ? undefined : readCursor('due', cursor);
    const after = place && { at: place.at, caseId: place.id };
    const [me, counts, enrolments, unread, found] = await Promise.all([
      viewWhoAsks(call),
      countWork(
        database,
        workQueues.map((one) => workOf(one, caller, now)),
      ),
      mayAsk(caller, 'readEnrolments') ? countInReview(database) : undefined,
      unreadOf(call),
      readPage(database, workOf(params.queue, caller, now), { after, limit: limit + 1 }),
    ]);
    const page = pageFrom(found, limit, ({ place: { at, caseId } }) => writeCursor('due', { at, id: caseId }));
    return {
      status: 200,
      body: {
        me,
        queues: workQueues.map((one, index) => ({ queue: one, ...viewCount(counts[index]!) })),
        ...(enrolments !== undefined && { enrolments }),
        ...unread,
        ...page,
        items: await viewQueued(page.items, call),
        readAt: now,
      },
    };
  },
);

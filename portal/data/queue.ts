import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { workQueues, type WorkQueue } from '../../domain/vocabulary.ts';
import { api } from './api.ts';
import type { Count } from './inbox.ts';
import { queryClient } from './query-client.ts';

type Queue = Awaited<ReturnType<typeof readPage>>;
export type QueueRow = Queue['items'][number];

/** How much stands in each queue, how many companies wait to be enrolled, and in how many conversations something is unread. */
export interface QueueCounts {
  queues: readonly (Count & { queue: WorkQueue })[];
  enrolments?: number | undefined;
  unreadConversations?: number | undefined;
}

const readPage = async (queue: WorkQueue, cursor: string | undefined) =>
  (await api.get('/v1/queues/{queue}', { params: { queue }, query: cursor === undefined ? {} : { cursor } })).body;

const countsKey = ['queue', 'counts'] as const;

export const queueIn = (asked: unknown): WorkQueue | undefined => workQueues.find((queue) => queue === asked);

/** A queue, page after page. How much stands in the others is kept for the frame, which need not ask. */
export const queueQuery = (queue: WorkQueue) =>
  infiniteQueryOptions({
    queryKey: ['queue', 'work', queue],
    queryFn: async ({ pageParam }) => {
      const page = await readPage(queue, pageParam);
      queryClient.setQueryData<QueueCounts>(countsKey, page);
      return page;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** How much stands in each queue, where none is read itself. */
export const queueCountsQuery = queryOptions({
  queryKey: countsKey,
  queryFn: async (): Promise<QueueCounts> =>
    (await api.get('/v1/queues/{queue}', { params: { queue: 'review' }, query: { limit: 1 } })).body,
});

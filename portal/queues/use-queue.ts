import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { WorkQueue } from '../../domain/vocabulary.ts';
import { queueQuery, type QueueRow } from '../data/queue.ts';
import { rowsOf } from '../ui/case-list/list-rules.ts';
import { useSettled } from '../ui/case-list/use-settled.ts';

const noRows: readonly QueueRow[] = [];

/** A queue: its rows, which stay where they are, how many there are, and the way to the next page. */
export function useQueue(queue: WorkQueue) {
  const query = useInfiniteQuery(queueQuery(queue));
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const fresh = useMemo(() => (data ? rowsOf(data.pages) : noRows), [data]);
  const settled = useSettled(queue, fresh);
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const counts = data?.pages.at(-1)?.queues ?? [];
  const counted = counts.find((one) => one.queue === queue);
  return {
    query,
    settled,
    /** Of the other queues, those in which something waits. */
    elsewhere: counts.filter((one) => one.queue !== queue && one.count > 0),
    total: counted && !counted.atMost ? counted.count : undefined,
    ...(hasNextPage && !isFetchingNextPage && { more }),
  };
}

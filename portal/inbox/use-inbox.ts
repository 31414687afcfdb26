import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { InboxView } from '../../domain/vocabulary.ts';
import { inboxQuery, type InboxRow } from '../data/inbox.ts';
import { rowsOf } from '../ui/case-list/list-rules.ts';
import { useSettled } from '../ui/case-list/use-settled.ts';

const noRows: readonly InboxRow[] = [];

/** A view of the inbox: its rows, which stay where they are, how much each view holds, and the way to the next page. */
export function useInbox(view: InboxView) {
  const query = useInfiniteQuery(inboxQuery(view));
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const fresh = useMemo(() => (data ? rowsOf(data.pages) : noRows), [data]);
  const settled = useSettled(view, fresh);
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const counts = data?.pages.at(-1)?.views ?? [];
  const counted = counts.find((one) => one.view === view);
  return {
    query,
    settled,
    counts,
    total: counted && !counted.atMost ? counted.count : undefined,
    ...(hasNextPage && !isFetchingNextPage && { more }),
  };
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMay } from '../data/me.ts';
import { Problem } from '../ui/problem.tsx';
import { useWords } from '../words/use-words.tsx';
import { deliveriesQuery, inboxEntriesQuery } from './deliveries.ts';
import { DeliveryTable } from './delivery-table.tsx';
import type { CaseEvent, CaseView } from './read-case.ts';
import { toldRows } from './told-rows.ts';

/** All that each party was told, on paper: the oldest first, as everything there. */
export function PrintedTold({ view, events }: { view: CaseView; events: readonly CaseEvent[] }) {
  const { told: words, tabs } = useWords().casePage;
  const mayRead = useMay('readDeliveries');
  const sent = useInfiniteQuery({ ...deliveriesQuery(view, 50), enabled: mayRead });
  const entries = useQuery({ ...inboxEntriesQuery(view.caseId), enabled: mayRead });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = sent;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (!mayRead) return null;
  const deliveries = sent.data?.pages.flatMap(({ items }) => items) ?? [];
  const told = toldRows(deliveries, entries.data?.items ?? [], entries.data?.names ?? {}, hasNextPage).toReversed();
  const error = sent.error ?? entries.error;
  return (
    <section>
      <h2>{tabs.notices}</h2>
      {error && <Problem error={error} retry={() => void Promise.all([sent.refetch(), entries.refetch()])} />}
      {told.length > 0 && <DeliveryTable told={told} events={events} as="moment" />}
      {told.length === 0 && !error && sent.isSuccess && entries.isSuccess && <p>{words.none}</p>}
    </section>
  );
}

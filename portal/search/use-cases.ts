import { queryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { api } from '../data/api.ts';
import type { ListedCase } from '../ui/case-list/listed-case.ts';
import { rowsOf } from '../ui/case-list/list-rules.ts';
import { useSettled } from '../ui/case-list/use-settled.ts';
import type { Filters } from './filters.ts';

type Found = Awaited<ReturnType<typeof readPage>>['items'][number];

/** A case as the list of all cases shows it. */
export interface FoundCase extends ListedCase {
  brand: { brandId: string; name: string };
}

const readPage = async ({ hasProblem, ...filters }: Filters, cursor: string | undefined, limit = 100) =>
  (
    await api.get('/v1/cases', {
      query: { ...filters, limit, ...(hasProblem && { hasProblem }), ...(cursor !== undefined && { cursor }) },
    })
  ).body;

type Price = ListedCase['listing']['price'];

const viewRow = (found: Found): FoundCase => ({
  ...found,
  listing: {
    ...found.listing,
    title: found.listing.snapshot?.title,
    pictureUrl: found.links.picture,
    price: found.listing.snapshot?.price as Price | undefined,
  },
  signals: [],
  verdict: found.verdict?.value,
  outcome: found.stage === 'closed' ? found.ending?.outcome : undefined,
});

const noRows: readonly FoundCase[] = [];

/** The first cases that fit, for whoever has only begun to say what is sought. */
export const firstCasesQuery = (q: string) =>
  queryOptions({
    queryKey: ['cases', 'first', q],
    queryFn: async () => (await readPage({ q }, undefined, 5)).items,
    staleTime: 60_000,
  });

/** All cases that fit, in the order that is asked for; rows stay where they are. */
export function useCases(filters: Filters) {
  const query = useInfiniteQuery({
    queryKey: ['cases', filters],
    queryFn: ({ pageParam }) => readPage(filters, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const fresh = useMemo(() => (data ? rowsOf(data.pages).map(viewRow) : noRows), [data]);
  const settled = useSettled(JSON.stringify(filters), fresh);
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  return {
    query,
    settled,
    total: hasNextPage ? undefined : fresh.length,
    ...(hasNextPage && !isFetchingNextPage && { more }),
  };
}

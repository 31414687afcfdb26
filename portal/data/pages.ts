import { useInfiniteQuery } from '@tanstack/react-query';

/** A page of a list of the API. */
interface ListPage<Item> {
  items: Item[];
  nextCursor?: string | undefined;
}

/** A list of the API, page after page. */
export function usePages<Item>(
  queryKey: readonly unknown[],
  read: (cursor: string | undefined) => Promise<ListPage<Item>>,
) {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}

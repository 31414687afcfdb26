import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.tsx';
import { Loading } from './loading.tsx';
import { Problem } from './problem.tsx';

/** What a list that comes in pages says of itself. */
interface Paged<Item> {
  data: Item[] | undefined;
  error: Error | null;
  refetch: () => unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** A list that comes in pages: its shape, what went wrong, why it is empty, or what it holds and a way to more. */
export function Pages<Item>({
  query,
  empty,
  children,
}: {
  query: Paged<Item>;
  empty: ReactNode;
  children: (items: Item[]) => ReactNode;
}) {
  const words = useWords().shared;
  if (query.data === undefined)
    return query.error ? <Problem error={query.error} retry={() => void query.refetch()} /> : <Loading lines={4} />;
  if (query.data.length === 0) return <>{empty}</>;
  return (
    <>
      {children(query.data)}
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  );
}

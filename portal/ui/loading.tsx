import { Skeleton } from '@mantine/core';
import { useWords } from '../words/use-words.tsx';

/** Shapes of the size that what is loaded will have. */
export function Loading({ lines = 6, height = 56 }: { lines?: number; height?: number }) {
  const words = useWords().shared;
  return (
    <div data-loading role="status" aria-label={words.loading}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={height - 12} my={6} animate={false} />
      ))}
    </div>
  );
}

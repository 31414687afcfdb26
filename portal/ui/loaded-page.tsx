import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ErrorCode } from '../../domain/errors.ts';
import { ApiProblem } from '../data/api.ts';
import { useWords } from '../words/use-words.tsx';
import { Loading } from './loading.tsx';
import { NothingHere } from './nothing-here.tsx';
import { Page } from './page.tsx';
import { Problem } from './problem.tsx';

/** Nothing but the address says what is asked for: what cannot be read can be nothing. */
const ofNoPage: ReadonlySet<ErrorCode | undefined> = new Set(['not_found', 'malformed'] as const);

/** A page that is all about one thing. Where that is not there, or not for this person, a page says so, with a heading of its own. */
export function LoadedPage<T>({
  query,
  lines,
  children,
}: {
  query: UseQueryResult<T>;
  lines?: number;
  children: (data: T) => ReactNode;
}) {
  const words = useWords();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (!query.error) return <Loading {...(lines !== undefined && { lines })} />;
  if (query.error instanceof ApiProblem && ofNoPage.has(query.error.code))
    return <NothingHere title={words.shell.noPage} />;
  return (
    <Page title={words.shared.problem.title}>
      <Problem error={query.error} retry={() => void query.refetch()} isTitled={false} />
    </Page>
  );
}

import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api.ts';

/** A refusal is an answer: only what nobody has answered is asked again. */
const isWorthAsking = (count: number, error: Error): boolean =>
  count < 3 && !(error instanceof ApiProblem && error.status < 500 && error.status !== 429);

/** What was read from the API. Live messages say when something is to be read again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: isWorthAsking, staleTime: 30_000, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../data/api.ts';
import type { CaseView } from './read-case.ts';

/** What was sent to whom about a case, the newest first. */
export const deliveriesQuery = (view: Pick<CaseView, 'caseId' | 'brand'>, limit: number) =>
  infiniteQueryOptions({
    queryKey: ['case', view.caseId, 'deliveries', limit],
    queryFn: async ({ pageParam }) =>
      (
        await api.get('/v1/deliveries', {
          query: {
            caseId: view.caseId,
            brandId: view.brand.brandId,
            limit,
            ...(pageParam !== undefined && { cursor: pageParam }),
          },
        })
      ).body,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

type Page = Awaited<ReturnType<Extract<ReturnType<typeof deliveriesQuery>['queryFn'], (...given: never) => unknown>>>;
/** A letter, and what became of it. */
export type Delivery = Page['items'][number];

const askEntries = async (caseId: string) =>
  (await api.get('/v1/cases/{caseId}/inbox-entries', { params: { caseId } })).body;

/** What stands in an inbox or a queue about a case. */
export type InboxEntry = Awaited<ReturnType<typeof askEntries>>['items'][number];

/** What was put in inboxes and queues about a case, the newest first. */
export const inboxEntriesQuery = (caseId: string) =>
  queryOptions({ queryKey: ['case', caseId, 'inbox-entries'], queryFn: () => askEntries(caseId) });

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { inboxViews, type InboxView } from '../../domain/vocabulary.ts';
import { api } from './api.ts';
import { partnerKey } from './partner-key.ts';
import { queryClient } from './query-client.ts';
import { savedViewsQuery } from './saved-views.ts';

type Inbox = Awaited<ReturnType<typeof readPage>>;
export type InboxRow = Inbox['items'][number];

/** How much stands in something; with `atMost`, there is more. */
export interface Count {
  count: number;
  atMost?: true | undefined;
}

/** Who reads, and in what they may act. */
export type Who = Required<Pick<Inbox['me'], 'email' | 'memberships'>> & Pick<Inbox['me'], 'marketplaceNames'>;

const readPage = async (view: InboxView, cursor: string | undefined) =>
  (await api.get('/v1/inbox', { query: { view, ...(cursor !== undefined && { cursor }) } })).body;

/** How much each view of the inbox holds, and in how many conversations something is unread. */
type InboxCounts = Pick<Inbox, 'views' | 'unreadConversations'>;

const countsKey = ['inbox', 'counts'] as const;

/** What an address asks for; the first when it asks for none that there is. */
export const viewIn = (asked: unknown): InboxView => inboxViews.find((view) => view === asked) ?? 'to_answer';

/** A view of the inbox, page after page. What its answer says besides is kept for the frame, which need not ask. */
export const inboxQuery = (view: InboxView) =>
  infiniteQueryOptions({
    queryKey: ['inbox', 'view', view],
    queryFn: async ({ pageParam }) => {
      const page = await readPage(view, pageParam);
      queryClient.setQueryData(partnerKey(page.brand.brandId), page.partner ?? null);
      queryClient.setQueryData<InboxCounts>(countsKey, page);
      queryClient.setQueryData(savedViewsQuery.queryKey, page.savedViews);
      return page;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor: next }) => next,
  });

/** How much each view holds, where the inbox itself is not read. */
export const inboxCountsQuery = queryOptions({
  queryKey: countsKey,
  queryFn: async (): Promise<InboxCounts> => (await api.get('/v1/inbox', { query: { limit: 1 } })).body,
});

/** Who reads, as the inbox says it when somebody begins there; nothing elsewhere, or when it is refused. */
export async function whoOfInbox(): Promise<Who | undefined> {
  if (location.pathname !== '/inbox') return undefined;
  const view = viewIn(new URLSearchParams(location.search).get('view'));
  const read = await queryClient.fetchInfiniteQuery(inboxQuery(view)).catch(() => undefined);
  const { email, memberships, marketplaceNames } = read?.pages[0]?.me ?? {};
  return email !== undefined && memberships ? { email, memberships, marketplaceNames } : undefined;
}

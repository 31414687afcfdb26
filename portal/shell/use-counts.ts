import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { inboxCountsQuery, type Count } from '../data/inbox.ts';
import { useIsOfBrand, useMay } from '../data/me.ts';
import { queueCountsQuery } from '../data/queue.ts';
import { useFormats } from '../ui/formats.ts';

/** How much waits behind a section, by its address, as the newest answers said. Where the page asks itself, this does not. */
export function useCounts(): Partial<Record<string, string>> {
  const formats = useFormats();
  const isOfBrand = useIsOfBrand();
  const mayReadQueues = useMay('readQueues');
  const page = useRouterState({ select: ({ location }) => location.pathname });
  const { data: inbox } = useQuery({ ...inboxCountsQuery, enabled: isOfBrand && page !== '/inbox' });
  const { data: work } = useQuery({ ...queueCountsQuery, enabled: mayReadQueues && !page.startsWith('/queues/') });
  const said = ({ count, atMost }: Count): string => `${formats.number(count)}${atMost ? '+' : ''}`;
  const places = { to_answer: '/inbox', appeals: '/inbox?view=appeals', waiting: undefined, decided: undefined };
  const waiting = [
    ...(inbox?.views ?? []).map((one) => [places[one.view], one] as const),
    ...(work?.queues ?? []).map((one) => [`/queues/${one.queue}`, one] as const),
    ['/enrolments', { count: work?.enrolments ?? 0 }] as const,
    ['/conversation', { count: inbox?.unreadConversations ?? 0 }] as const,
    ['/conversations', { count: work?.unreadConversations ?? 0 }] as const,
  ];
  return Object.fromEntries(waiting.flatMap(([place, one]) => (place && one.count > 0 ? [[place, said(one)]] : [])));
}

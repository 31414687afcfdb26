import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { inboxCountsQuery, type Count } from '../data/inbox.ts';
import { useIsOfBrand } from '../data/me.ts';
import { useFormats } from '../ui/formats.ts';

/** How much waits behind a section, by its address, as the newest answers said. Where the page asks itself, this does not. */
export function useCounts(): Partial<Record<string, string>> {
  const formats = useFormats();
  const isOfBrand = useIsOfBrand();
  const page = useRouterState({ select: ({ location }) => location.pathname });
  const { data: views = [] } = useQuery({ ...inboxCountsQuery, enabled: isOfBrand && page !== '/inbox' });
  const said = ({ count, atMost }: Count): string => `${formats.number(count)}${atMost ? '+' : ''}`;
  const behind = { to_answer: '/inbox', appeals: '/inbox?view=appeals', waiting: undefined, decided: undefined };
  return Object.fromEntries(
    views.flatMap((one) => (behind[one.view] && one.count > 0 ? [[behind[one.view], said(one)]] : [])),
  );
}

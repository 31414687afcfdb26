import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../data/api.ts';
import { useMembership } from '../data/me.ts';
import { useFormats } from '../ui/formats.ts';
import { IconChevronRight } from '../ui/icons.ts';
import { Loading } from '../ui/loading.tsx';
import { Moment } from '../ui/moment.tsx';
import { plainWords } from '../ui/plain-words.ts';
import { Empty, Problem } from '../ui/problem.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './conversation.module.css';
import { unreadFirst } from './conversation-rules.ts';

/** Conversations, those with something unread first. */
export function ConversationList({
  onlyCases = false,
  ofMyBrands = false,
}: {
  onlyCases?: boolean;
  ofMyBrands?: boolean;
}) {
  const { conversation: words, shared } = useWords();
  const { membershipId } = useMembership();
  const formats = useFormats();
  const list = useInfiniteQuery({
    queryKey: ['conversations', ofMyBrands],
    queryFn: async ({ pageParam }) =>
      (
        await api.get('/v1/conversations', {
          query: {
            limit: 100,
            ...(ofMyBrands && { ofMyBrands: 'true' }),
            ...(pageParam !== undefined && { cursor: pageParam }),
          },
        })
      ).body,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 5000,
  });
  if (list.error) return <Problem error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Loading />;
  const all = list.data.pages.flatMap(({ items }) => items);
  const shown = unreadFirst(onlyCases ? all.filter(({ caseId }) => caseId !== undefined) : all);
  if (shown.length === 0) {
    const beginning = onlyCases ? words.noCaseConversationsText : words.noConversationsText;
    return <Empty title={words.noConversations}>{beginning}</Empty>;
  }
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ conversationId, caseId, offerTitle, brandId, brandName, messages, unread, lastAt, last }) => (
          <li key={conversationId}>
            <Link
              className={styles.row}
              title={caseId}
              {...(caseId === undefined
                ? { to: '/brands/$brandId/messages', params: { brandId } }
                : { to: '/cases/$caseId/messages', params: { caseId } })}
            >
              <bdi className={styles.rowTitle}>{onlyCases ? (offerTitle ?? words.case(caseId!)) : brandName}</bdi>
              {unread > 0 && <span className={styles.unread}>{words.unread(formats.number(unread))}</span>}
              <span className={styles.rowDetail}>
                {caseId === undefined
                  ? words.allElse
                  : !onlyCases && (
                      <>
                        <bdi>{offerTitle ?? words.case(caseId)}</bdi> ·{' '}
                      </>
                    )}
                {caseId !== undefined && words.count(messages)}
              </span>
              {last.text !== undefined && (
                <span className={styles.rowWords} dir="auto">
                  {words.said(
                    last.authorId === membershipId ? shared.you : words.sides[last.side],
                    plainWords(last.text).replaceAll(/\s+/g, ' '),
                  )}
                </span>
              )}
              <span className={styles.rowAt}>
                <Moment at={lastAt} />
              </span>
              <IconChevronRight className={styles.rowSign} size={16} aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button mt={12} variant="default" onClick={() => void list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  );
}

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { countsOfUnread } from '../data/live-rules.ts';
import { useMay, useMembership } from '../data/me.ts';
import { Loading } from '../ui/loading.tsx';
import { Problem } from '../ui/problem.tsx';
import { PlainButton } from '../ui/plain-button.tsx';
import { useWords } from '../words/use-words.tsx';
import { Composer } from './composer.tsx';
import { firstUnread, grouped } from './conversation-rules.ts';
import styles from './conversation.module.css';
import { MessageGroup } from './message-group.tsx';
import { useScrolled } from './use-scrolled.ts';
import { markRead, messagesQuery, nameOf, type Topic } from './topic.ts';

/** What people of a brand and of the marketplace have written to each other, and a place to write. */
export function Conversation({ topic, level = 2 }: { topic: Topic; level?: 2 | 3 }) {
  const words = useWords().conversation;
  const { membershipId } = useMembership();
  const mayWrite = useMay('converse');
  const read = useInfiniteQuery({ ...messagesQuery(topic), enabled: useMay('readConversations') });
  const [newest] = read.data?.pages ?? [];
  const messages = (read.data?.pages.flatMap(({ items }) => items) ?? []).toReversed();
  const last = messages.at(-1)?.number;
  // Where the new began when the page was opened: reading does not move the line.
  const [unreadFrom, setUnreadFrom] = useState<{ from: number | undefined }>();
  if (newest && !unreadFrom) setUnreadFrom({ from: firstUnread(messages, newest.readUpTo, membershipId) });
  const end = useMarkedWhenSeen(topic, mayWrite && last !== undefined && newest!.readUpTo < last ? last : undefined);
  const isOwn = messages.at(-1)?.authorId === membershipId;
  const room = useScrolled(messages[0]?.number, last, isOwn);
  if (read.error) return <Problem error={read.error} retry={() => void read.refetch()} />;
  if (read.isLoading) return <Loading lines={2} />;
  return (
    <div className={styles.conversation}>
      <div ref={room} role="log" tabIndex={0} aria-label={words.messages} className={styles.room}>
        {read.hasNextPage && (
          <p className={styles.earlier}>
            <PlainButton onClick={() => void read.fetchNextPage()}>{words.earlier}</PlainButton>
          </p>
        )}
        {messages.length === 0 && (
          <p className={styles.quiet}>
            {words.none}. {words.noneText}
          </p>
        )}
        <ol className={styles.groups} aria-label={words.messages}>
          {grouped(messages).map((group) => (
            <MessageGroup
              key={group[0]!.number}
              group={group}
              topic={topic}
              unreadFrom={unreadFrom?.from}
              level={level}
            />
          ))}
        </ol>
        {last !== undefined && newest!.othersReadUpTo >= last && isOwn && (
          <p className={styles.read}>{words.readByOthers}</p>
        )}
        <div ref={end} />
      </div>
      {mayWrite && <Composer key={nameOf(topic)} topic={topic} />}
    </div>
  );
}

/** Whoever sees the end of a conversation has read it. */
function useMarkedWhenSeen(topic: Topic, upTo: number | undefined) {
  const queries = useQueryClient();
  const end = useRef<HTMLDivElement>(null);
  const { brandId, caseId } = topic;
  useEffect(() => {
    if (upTo === undefined || !end.current) return undefined;
    const about: Topic = { brandId, ...(caseId !== undefined && { caseId }) };
    const seen = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting || document.visibilityState !== 'visible') return;
      seen.disconnect();
      markRead(about, upTo)
        .then(() =>
          Promise.all(
            [['conversations'], ...countsOfUnread].map((queryKey) => queries.invalidateQueries({ queryKey })),
          ),
        )
        .catch(() => {}); // the mark is set the next time
    });
    seen.observe(end.current);
    return () => seen.disconnect();
  }, [brandId, caseId, upTo, queries]);
  return end;
}

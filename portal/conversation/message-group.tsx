import { useNames } from '../data/names.ts';
import { useMembership } from '../data/me.ts';
import { Erased } from '../ui/erased.tsx';
import { Moment } from '../ui/moment.tsx';
import { plainWords } from '../ui/plain-words.ts';
import { Person } from '../ui/person.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './conversation.module.css';
import { MessageFiles } from './message-files.tsx';
import type { Message, Topic } from './topic.ts';

/** What one author has written at once. */
export function MessageGroup({
  group,
  topic,
  unreadFrom,
  level,
}: {
  group: readonly Message[];
  topic: Topic;
  unreadFrom: number | undefined;
  level: 2 | 3;
}) {
  const words = useWords();
  const said = words.conversation;
  const self = useMembership();
  const nameOf = useNames(topic.brandId);
  const [first] = group as [Message];
  const isOwn = first.authorId === self.membershipId;
  const name = isOwn ? self.name : (nameOf(first.authorId) ?? said.sides[first.side]);
  const isNew = unreadFrom !== undefined && group.some(({ number }) => number === unreadFrom);
  return (
    <li className={styles.group}>
      {isNew && (
        <div className={styles.new} role="separator" aria-label={said.newFromHere}>
          {said.newFromHere}
        </div>
      )}
      <div className={styles.author} role="heading" aria-level={level}>
        <Person
          name={name}
          detail={isOwn ? words.shared.you : said.sides[first.side]}
          side={first.side === 'brand' ? 'brand' : 'staff'}
        />
        <span className={styles.at}>
          <Moment at={first.at} as="short" />
        </span>
      </div>
      {group.map(({ number, text, erased, files }) => (
        <div key={number} className={styles.message}>
          {text === undefined ? (
            <Erased erased={erased} />
          ) : (
            <p className={styles.text} dir="auto">
              {plainWords(text)}
            </p>
          )}
          <MessageFiles topic={topic} files={files} />
        </div>
      ))}
    </li>
  );
}

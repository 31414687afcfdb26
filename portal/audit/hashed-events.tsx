import { useFormats } from '../ui/formats.ts';
import { Card } from '../ui/page.tsx';
import { sentenceOf } from '../../domain/sentences/sentence.ts';
import { useWords } from '../words/use-words.tsx';
import type { TellableEvent } from '../../domain/sentences/saying.ts';
import styles from './audit.module.css';
import type { ChainedEvent } from '../../audit/checks/chain.ts';

/** Every event with its hash and that of the event before it. */
export function HashedEvents({ events }: { events: readonly ChainedEvent[] }) {
  const words = useWords();
  const formats = useFormats();
  const told = { ...formats, person: (id: string) => id }; // as the record names people
  return (
    <Card title={words.audit.events}>
      <ol className={styles.events}>
        {events.map((event) => (
          <li key={event.sequence}>
            <span className={styles.number}>{formats.number(event.sequence)}</span>
            <div>
              <p dir="auto">{sentenceOf(event as unknown as TellableEvent, words, told)}</p>
              {'at' in event && <p className={styles.quiet}>{formats.exactly(event.at as string)}</p>}
              <p className={styles.hash}>
                {words.audit.hash} <code>{event.hash}</code>
              </p>
              <p className={styles.hash}>
                {words.audit.previousHash} <code>{event.previousHash}</code>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

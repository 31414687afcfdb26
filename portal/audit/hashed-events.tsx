import { useFormats } from '../ui/formats.ts';
import { Card } from '../ui/page.tsx';
import { sentenceOf } from '../../domain/sentences/sentence.ts';
import { useWords } from '../words/use-words.tsx';
import type { TellableEvent } from '../../domain/sentences/saying.ts';
import styles from './audit.module.css';
import type { ChainedEvent } from './check-chain.ts';

/** Every event with its hash and that of the event before it. @param broken the event at which the chain does not hold */
export function HashedEvents({ events, broken }: { events: readonly ChainedEvent[]; broken: number | undefined }) {
  const words = useWords();
  const formats = useFormats();
  return (
    <Card title={words.audit.events}>
      <ol className={styles.events}>
        {events.map((event) => (
          <li key={event.sequence} className={event.sequence === broken ? styles.brokenEvent : undefined}>
            <span className={styles.number}>{formats.number(event.sequence)}</span>
            <div>
              <p dir="auto">{sentenceOf(event as unknown as TellableEvent, words, formats)}</p>
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

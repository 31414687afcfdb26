import { useFormats } from '../ui/formats.ts';
import { Moment } from '../ui/moment.tsx';
import { Card } from '../ui/page.tsx';
import { sentenceOf } from '../../domain/sentences/sentence.ts';
import { useWords } from '../words/use-words.tsx';
import type { TellableEvent } from '../../domain/sentences/saying.ts';
import styles from './audit.module.css';
import type { ChainedEvent } from '../../audit/checks/chain.ts';

/** Every event with its hash; that of the event before it stands there already, unless it is another one. */
export function HashedEvents({ events }: { events: readonly ChainedEvent[] }) {
  const words = useWords();
  const formats = useFormats();
  const told = { ...formats, person: (id: string) => id }; // as the record names people
  return (
    <Card title={words.audit.events}>
      <p className={styles.quiet}>{words.audit.zone(formats.zone())}</p>
      <ol className={styles.events}>
        {events.map((event, at) => (
          <li key={event.sequence}>
            <span className={styles.number}>{formats.number(event.sequence)}</span>
            <div>
              <p dir="auto">{sentenceOf(event as unknown as TellableEvent, words, told)}</p>
              {'at' in event && (
                <p className={styles.at}>
                  <Moment at={event.at as string} as="withSeconds" />
                </p>
              )}
              {event.previousHash !== events[at - 1]?.hash && (
                <p className={styles.hash}>
                  {words.audit.previousHash} <code>{event.previousHash}</code>
                </p>
              )}
              <p className={styles.hash}>
                {words.audit.hash} <code>{event.hash}</code>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

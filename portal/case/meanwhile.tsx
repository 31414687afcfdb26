import { useFormats } from '../ui/formats.ts';
import { Moment } from '../ui/moment.tsx';
import { sentenceOf } from '../../domain/sentences/sentence.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './decision.module.css';
import type { CaseEvent } from './read-case.ts';

/** What has happened since somebody looked. */
export function Meanwhile({ events, since }: { events: readonly CaseEvent[]; since: number | undefined }) {
  const words = useWords();
  const formats = useFormats();
  const newer = since === undefined ? [] : events.filter(({ sequence }) => sequence > since);
  if (newer.length === 0) return null;
  return (
    <>
      <p className={styles.hint}>{words.casePage.decide.meanwhile}</p>
      <ul className={styles.meanwhile}>
        {newer.map((event) => (
          <li key={event.sequence}>
            {sentenceOf(event, words, formats)} {'at' in event && <Moment at={event.at} />}
          </li>
        ))}
      </ul>
    </>
  );
}

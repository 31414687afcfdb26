import { useFormats } from '../ui/formats.ts';
import { Card } from '../ui/page.tsx';
import { useWords } from '../words/use-words.tsx';
import { marksOf } from './lanes.ts';
import { InlineMark } from './mark.tsx';
import { timeFormat } from './time-format.ts';
import type { Told } from './told-event.ts';
import styles from './timeline.module.css';

/** Every event in a sentence: by a press, the slider comes to it. */
export function EventList({
  events,
  sentences,
  at,
  go,
}: {
  events: readonly Told[];
  sentences: readonly string[];
  at: number;
  go: (index: number) => void;
}) {
  const words = useWords().timeline;
  const formats = useFormats();
  const time = timeFormat(events, formats);
  return (
    <Card title={words.events}>
      <ol className={styles.events}>
        {events.map((event, index) => {
          const [mark] = marksOf(event);
          const day = formats.day(event.at);
          const isNewDay = index === 0 || formats.day(events[index - 1]!.at) !== day;
          return (
            <li key={event.sequence} className={index > at ? styles.later : undefined}>
              {isNewDay && <h3 className={styles.day}>{day}</h3>}
              <button
                type="button"
                onClick={() => go(index)}
                aria-current={index === at ? 'step' : undefined}
                className={styles.event}
              >
                <span className={styles.number}>{formats.number(event.sequence)}</span>
                <InlineMark lane={mark!.lane} hue={mark!.hue} happened={index <= at} />
                <span className={styles.sentence} dir="auto">
                  {sentences[index]}
                </span>
                <span className={styles.when}>{event.kind === 'withheld' ? words.withheldTime : time(event.at)}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

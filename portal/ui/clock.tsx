import { useWords } from '../words/use-words.tsx';
import styles from './clock.module.css';
import { passedOf, placesOf, urgencyOf, type ShownClock } from './clock-rules.ts';
import { useFormats } from './formats.ts';
import { useNow } from './use-now.ts';

/** Time left, and a bar with the steps to come. Its colour says how urgent it is; the words say it, too. */
export function Clock({ clock, bySecond = false }: { clock: ShownClock; bySecond?: boolean }) {
  const words = useWords().shared;
  const formats = useFormats();
  const now = useNow({ bySecond });
  const urgency = urgencyOf(clock, now);
  const left = clock.deadline === undefined ? undefined : new Date(clock.deadline).getTime() - now;
  const said = {
    paused: () => words.clock.paused,
    over: () => words.clock.over,
    calm: () => (left === undefined ? words.clock.noEnd : formats.left(left)),
    soon: () => formats.left(left!),
    last: () => formats.left(left!),
  }[urgency]();
  return (
    <span
      className={`${styles.clock} ${styles[urgency] ?? ''}`}
      title={clock.deadline && formats.untilExactly(clock.deadline)}
    >
      <span className={styles.left}>{said}</span>
      {clock.deadline !== undefined && (
        <span className={styles.bar} aria-hidden="true">
          <span className={styles.passed} style={{ width: `${passedOf(clock, now) * 100}%` }} />
          {placesOf(clock).map((place) => (
            <span key={place} className={styles.step} style={{ left: `${place * 100}%` }} />
          ))}
        </span>
      )}
    </span>
  );
}

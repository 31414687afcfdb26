import { useWords } from '../words/use-words.tsx';
import { lanes } from '../../domain/case/questions/lane-of.ts';
import type { Hue } from '../../domain/case/questions/marks-of.ts';
import { InlineMark } from './mark.tsx';
import styles from './timeline.module.css';

const hues: readonly Hue[] = ['brand', 'staff', 'seller', 'nobody'];

/** What form, colour and filling mean. */
export function Legend() {
  const words = useWords().timeline;
  return (
    <ul className={styles.legend}>
      {lanes.map((lane) => (
        <li key={lane}>
          <InlineMark lane={lane} hue="nobody" />
          {words.lanes[lane]}
        </li>
      ))}
      {hues.map((hue) => (
        <li key={hue} className={styles[hue]}>
          <span className={styles.swatch} aria-hidden="true" />
          {words.hues[hue]}
        </li>
      ))}
      <li>
        <InlineMark lane="facts" hue="nobody" happened={false} />
        {words.toCome}
      </li>
    </ul>
  );
}

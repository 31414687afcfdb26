import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.tsx';
import { lanes } from '../../domain/case/questions/lane-of.ts';
import type { Hue } from '../../domain/case/questions/marks-of.ts';
import { InlineMark } from './mark.tsx';
import styles from './timeline.module.css';

const hues: readonly Hue[] = ['brand', 'staff', 'seller', 'nobody'];

/** What form, filling and colour mean. */
export function Legend() {
  const words = useWords().timeline;
  return (
    <div className={styles.legend}>
      <LegendRow name={words.legend.form}>
        {lanes.map((lane) => (
          <li key={lane}>
            <InlineMark lane={lane} hue="nobody" />
            {words.lanes[lane]}
          </li>
        ))}
        <li>
          <InlineMark lane="facts" hue="nobody" happened={false} />
          {words.toCome}
        </li>
      </LegendRow>
      <LegendRow name={words.legend.colour}>
        {hues.map((hue) => (
          <li key={hue} className={styles[hue]}>
            <span className={styles.swatch} aria-hidden="true" />
            {words.hues[hue]}
          </li>
        ))}
      </LegendRow>
    </div>
  );
}

const LegendRow = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className={styles.legendRow}>
    <span>{name}</span>
    <ul aria-label={name}>{children}</ul>
  </div>
);

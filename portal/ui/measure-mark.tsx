import type { Measure } from '../../domain/vocabulary.ts';
import { useWords } from '../words/use-words.tsx';
import { IconArrowDown, IconCircle, IconPlayerPause, IconX } from './icons.ts';
import styles from './marks.module.css';

const icons = { none: IconCircle, demoted: IconArrowDown, held: IconPlayerPause, removed: IconX };

/** What is done to the offer: from an outline to a solid badge, with a sign of its own. */
export function MeasureMark({ measure }: { measure: Measure }) {
  const words = useWords().shared;
  const Icon = icons[measure];
  return (
    <span className={`${styles.measure} ${styles[measure]}`}>
      <Icon size={14} aria-hidden="true" />
      {words.measures[measure]}
    </span>
  );
}

import type { Stage } from '../../domain/vocabulary.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './marks.module.css';

export type Party = 'brand' | 'staff' | 'seller' | 'nobody';

/** Who is waited for at a step. */
const turnOf: Record<Stage, Party> = {
  screening: 'nobody',
  awaiting_verdict: 'brand',
  staff_review: 'staff',
  removing: 'nobody',
  appeal_window: 'seller',
  appeal_review: 'staff',
  lifting: 'nobody',
  closed: 'nobody',
};

/** Whose turn it is: a dot and words. */
export function Turn({ stage, party = turnOf[stage] }: { stage: Stage; party?: Party }) {
  const words = useWords().shared;
  return (
    <span className={`${styles.turn} ${styles[party]}`}>
      <span className={styles.dot} aria-hidden="true" />
      {words.stages[stage]}
    </span>
  );
}

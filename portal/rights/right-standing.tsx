import { IconCheck, IconClock, IconX } from '../ui/icons.ts';
import { StateMark } from '../ui/state-mark.tsx';
import { useWords } from '../words/use-words.tsx';
import type { Right } from './right.ts';
import styles from './rights.module.css';

const signs = {
  verified: { tone: 'good', icon: IconCheck },
  unverified: { tone: 'soon', icon: IconClock },
  refused: { tone: 'bad', icon: IconX },
} as const;

/** What the marketplace says of a right, and why. */
export function RightStandingMark({ right: { standing, decision } }: { right: Pick<Right, 'standing' | 'decision'> }) {
  const words = useWords();
  const reason = decision && ((words.reasons as Record<string, string>)[decision.reasonCode] ?? decision.reasonCode);
  return (
    <>
      <StateMark {...signs[standing]}>{words.rights.standings[standing]}</StateMark>
      {reason && <span className={styles.detail}>{reason}</span>}
    </>
  );
}

import { KeyHint } from '../ui/key-hint.tsx';
import { useWords } from '../words/use-words.tsx';
import type { Act } from './decisions.ts';
import styles from './decision.module.css';

/** What is possible beside what one is waited for. */
export function FurtherActs({ acts, open }: { acts: readonly Act[]; open: (act: Act) => void }) {
  const words = useWords().casePage.decide;
  if (acts.length === 0) return null;
  return (
    <ul className={styles.further} aria-label={words.also}>
      {acts.map((act) => (
        <li key={act}>
          <button type="button" className={styles.furtherButton} onClick={() => open(act)}>
            {words.titles[act]} {act === 'requestInformation' && <KeyHint keys="i" />}
          </button>
        </li>
      ))}
    </ul>
  );
}

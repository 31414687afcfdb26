import type { ChosenReason } from '../../domain/reasons/lists.ts';
import { useWords } from '../words/use-words.tsx';
import { KeyHint } from './key-hint.tsx';
import styles from './choice.module.css';

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** The reasons of a decision, each with its digit: choosing one decides. */
export function ReasonPicker({
  codes,
  onPick,
  chosen,
}: {
  codes: readonly ChosenReason[];
  onPick: (code: ChosenReason) => void;
  chosen?: ChosenReason | undefined;
}) {
  const { reasons } = useWords();
  return (
    <ol className={styles.choices}>
      {codes.map((code, at) => (
        <li key={code}>
          <button
            type="button"
            className={styles.choice}
            aria-current={code === chosen || undefined}
            onClick={() => onPick(code)}
          >
            <KeyHint keys={String(at + 1)} />
            <span className={styles.reason}>{capital(reasons[code])}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

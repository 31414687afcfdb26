import { KeyHint } from './key-hint.tsx';
import styles from './choice.module.css';

/** Answers, each with its digit and what follows from it. */
export function AnswerPicker({
  answers,
  onPick,
}: {
  answers: readonly { value: string; name: string; consequence: string }[];
  onPick: (value: string) => void;
}) {
  return (
    <ol className={`${styles.choices} ${styles.answers}`}>
      {answers.map(({ value, name, consequence }, at) => (
        <li key={value}>
          <button type="button" className={styles.choice} onClick={() => onPick(value)}>
            <KeyHint keys={String(at + 1)} />
            <span className={styles.words}>
              <span className={styles.name}>{name}</span>
              <span className={styles.consequence}>{consequence}</span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

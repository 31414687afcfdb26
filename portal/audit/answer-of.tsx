import { lineOf } from '../../audit/checks/faults.ts';
import { IconAlertTriangle, IconCheck, IconQuestionMark } from '../ui/icons.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './audit.module.css';
import type { Answer } from './verify-record.ts';

/** So many places are named; the command names them all. */
const namedAtMost = 20;

/** A question with its answer: it holds, it does not at these places, or why nobody can tell. */
export function AnswerOf<Facts extends object>({
  question,
  answer,
  holds,
}: {
  question: string;
  answer: Answer<Facts>;
  /** What it means that it holds, in words. */
  holds: (facts: Facts) => string;
}) {
  const words = useWords().verify;
  switch (answer.is) {
    case 'holds':
      return (
        <div className={`${styles.answer} ${styles.holds}`}>
          <IconCheck size={20} aria-hidden="true" />
          <div>
            <strong>
              {question} {words.holds}
            </strong>
            <p>{holds(answer)}</p>
          </div>
        </div>
      );
    case 'broken':
      return (
        <div className={`${styles.answer} ${styles.broken}`}>
          <IconAlertTriangle size={20} aria-hidden="true" />
          <div>
            <strong>
              {question} {words.broken}
            </strong>
            <ul className={styles.faults}>
              {answer.faults.slice(0, namedAtMost).map((fault) => (
                <li key={lineOf(fault)}>
                  <code>{lineOf(fault)}</code>
                </li>
              ))}
            </ul>
          </div>
        </div>
      );
    default:
      return (
        <div className={styles.answer}>
          <IconQuestionMark size={20} aria-hidden="true" />
          <div>
            <strong>
              {question} {words.unchecked}
            </strong>
            <p>
              {words.because[answer.because]} <bdi>{answer.detail}</bdi>
            </p>
          </div>
        </div>
      );
  }
}

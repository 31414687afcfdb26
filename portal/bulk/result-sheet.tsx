import { Button } from '@mantine/core';
import { Dialog } from '../ui/dialog.tsx';
import { IconAlertTriangle, IconCheck } from '../ui/icons.ts';
import { useRefusal } from '../ui/refusal.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './bulk.module.css';
import type { Line, Results } from './results.ts';

const shownAtMost = 200;

/** What came of each line, the refused ones first; those can be chosen anew. */
export function ResultSheet({
  came: { lines },
  close,
  done,
  selectRefused,
}: {
  came: Results;
  close: () => void;
  done: () => void;
  selectRefused: () => void;
}) {
  const words = useWords();
  const refused = lines.filter(({ problem }) => problem);
  const sorted = [...refused, ...lines.filter(({ problem }) => !problem)].slice(0, shownAtMost);
  const refusal = useRefusal();
  const said = ({ problem }: Line): string => (problem ? refusal(problem.code, problem.detail).said : words.bulk.given);
  return (
    <Dialog title={words.bulk.results} size={640} close={close}>
      <ul className={styles.lines}>
        {sorted.map((line) => (
          <li key={line.caseId}>
            {line.problem ? (
              <IconAlertTriangle size={16} className={styles.refused} aria-hidden="true" />
            ) : (
              <IconCheck size={16} className={styles.given} aria-hidden="true" />
            )}
            <span>
              <a href={`/cases/${line.caseId}`} dir="auto">
                {line.title}
              </a>
              <span className={styles.second}>{said(line)}</span>
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button variant="default" onClick={done}>
          {words.bulk.done}
        </Button>
        {refused.length > 0 && <Button onClick={selectRefused}>{words.bulk.selectRefused}</Button>}
      </div>
    </Dialog>
  );
}

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiProblem } from '../data/api.ts';
import { useWords } from '../words/use-words.tsx';
import { Kept } from './kept.tsx';
import styles from './problem.module.css';
import { useRefusal } from './refusal.ts';

/** What went wrong, and what to do. @param retry is offered when given @param isTitled unless a heading says it already */
export function Problem({ error, retry, isTitled = true }: { error: Error; retry?: () => void; isTitled?: boolean }) {
  const words = useWords().shared.problem;
  const said = error instanceof ApiProblem ? error : undefined;
  const refusal = useRefusal();
  const code = said?.code;
  const { said: explained, more } = said ? refusal(code, said.message) : { said: words.unreachable };
  const kept = said?.document?.kept;
  return (
    <div role="alert" className={styles.problem}>
      {isTitled && (
        <p>
          <strong>{words.title}</strong>
        </p>
      )}
      <p>{explained}</p>
      {kept && <Kept kept={kept} />}
      {more !== undefined && !kept && code !== 'not_found' && <p className={styles.detail}>{more}</p>}
      {said?.document?.requestId && <p className={styles.detail}>{words.request(said.document.requestId)}</p>}
      {retry && (
        <p>
          <Button size="xs" variant="default" onClick={retry}>
            {words.retry}
          </Button>
        </p>
      )}
    </div>
  );
}

/** Nothing to see: why, and what comes next. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <strong>{title}</strong>
      {children}
    </div>
  );
}

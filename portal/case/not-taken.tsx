import { Button } from '@mantine/core';
import { ApiProblem } from '../data/api.ts';
import type { Held } from '../data/outbox-rules.ts';
import { useRefusal } from '../ui/refusal.ts';
import { useWords } from '../words/use-words.tsx';
import { decisionsMade } from './decisions-made.ts';
import styles from './decision.module.css';
import { Meanwhile } from './meanwhile.tsx';
import type { CaseEvent, CaseView } from './read-case.ts';

/** A decision that was refused: who was faster, or what is wrong with it. What was written is still there. */
export function NotTaken({
  refused: { held, problem },
  view,
  events,
}: {
  refused: { held: Held; problem: Error };
  view: CaseView;
  events: readonly CaseEvent[];
}) {
  const words = useWords();
  const said = words.casePage.decide;
  const answered = problem instanceof ApiProblem ? problem : undefined;
  const refusal = useRefusal();
  const { note } = (held.entered ?? {}) as { note?: string };
  return (
    <section className={`${styles.card} ${styles.notTaken}`} role="alert" aria-label={said.notTaken}>
      <h2>{said.notTaken}</h2>
      <p>
        <bdi>{held.title}</bdi>
      </p>
      <p>{answered ? refusal(answered.code, answered.message).said : problem.message}</p>
      <ul>
        {(answered?.document?.errors ?? []).map((error) => (
          <li key={JSON.stringify(error)}>{words.forms.details[error.detail] ?? words.forms.wrong(error.detail)}</li>
        ))}
      </ul>
      <Meanwhile events={events} since={held.request.seenSequence} />
      {note ? (
        <>
          <p className={styles.hint}>{said.ownWords}</p>
          <blockquote className={styles.note} dir="auto">
            {note}
          </blockquote>
        </>
      ) : null}
      <Button mt={8} size="xs" variant="default" onClick={() => decisionsMade.understood(view.caseId)}>
        {said.understood}
      </Button>
    </section>
  );
}

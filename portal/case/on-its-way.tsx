import { Button, Group } from '@mantine/core';
import { outbox } from '../data/outbox.ts';
import type { Held } from '../data/outbox-rules.ts';
import { takenBack } from '../data/taken-back.ts';
import { useWords } from '../words/use-words.tsx';
import { canStillBeSent } from './can-still-be-sent.ts';
import styles from './decision.module.css';
import { Meanwhile } from './meanwhile.tsx';
import type { CaseEvent, CaseView } from './read-case.ts';

/** A decision that is not sent yet: it waits, or the case has changed meanwhile and the person looks again. */
export function OnItsWay({ held, view, events }: { held: Held; view: CaseView; events: readonly CaseEvent[] }) {
  const words = useWords();
  const said = words.casePage.decide;
  const takeBack = (): void => {
    const back = outbox.takeBack(held.key);
    if (back) takenBack.tell(back);
  };
  const canStill = canStillBeSent(held, view, words);
  const why =
    held.because === undefined || held.because === 'changed'
      ? said.notSent
      : words.shell.hold[held.because](held.title);
  if (held.state !== 'asking')
    return (
      <section className={styles.card} aria-label={said.onItsWay}>
        <h2>{said.onItsWay}</h2>
        <p>
          <bdi>{held.title}</bdi>
        </p>
        <p className={styles.hint}>{said.onItsWayText}</p>
      </section>
    );
  return (
    <section className={styles.card} role="alert" aria-label={why}>
      <h2>
        <bdi>{held.title}</bdi>
      </h2>
      <p>{why}</p>
      <Meanwhile events={events} since={held.request.seenSequence} />
      {!canStill && <p>{said.tooLate}</p>}
      <Group mt={12} gap={8}>
        {canStill && <Button onClick={() => outbox.sendAnyway(held.key, view.sequence)}>{said.anyway}</Button>}
        <Button {...(canStill && { variant: 'default' })} onClick={takeBack}>
          {said.discard}
        </Button>
      </Group>
    </section>
  );
}

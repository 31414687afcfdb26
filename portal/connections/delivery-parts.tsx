import { IconCheck, IconClock, IconX } from '../ui/icons.ts';
import { Moment } from '../ui/moment.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './connections.module.css';
import type { Delivery } from './connection-rules.ts';

const signs = {
  pending: { tone: 'soon', icon: IconClock },
  delivered: { tone: 'good', icon: IconCheck },
  failed: { tone: 'bad', icon: IconX },
  held: { tone: 'soon', icon: IconClock },
} as const;

/** What became of a delivery. */
export function DeliveryState({ state }: Pick<Delivery, 'state'>) {
  const { states } = useWords().notifications;
  return <StateMark {...signs[state]}>{states[state]}</StateMark>;
}

/** Every attempt, with what the other side said. */
export function Attempts({ attempts }: Pick<Delivery, 'attempts'>) {
  const words = useWords().connections;
  return (
    <ul className={styles.attempts}>
      {attempts.map(({ at, outcome, detail }) => (
        <li key={at}>
          <Moment at={at} as="short" />: {words.outcomes[outcome]} · <bdi>{detail}</bdi>
        </li>
      ))}
    </ul>
  );
}

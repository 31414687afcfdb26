import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../ui/formats.ts';
import { IconAlertTriangle, IconCheck, IconQuestionMark } from '../ui/icons.ts';
import { Card } from '../ui/page.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './audit.module.css';
import { checkChain, type ChainAnswer, type ChainedEvent } from './check-chain.ts';

type Checked = ChainAnswer | { is: 'failed'; detail: string };

/** One button, three answers: it holds, it does not hold at an event, or why that could not be found out. */
export function ChainCheck({
  caseId,
  events,
  last,
  onBroken,
}: {
  caseId: string;
  events: readonly ChainedEvent[];
  /** How many events the case says it has, where that is known. */
  last: number | undefined;
  onBroken: (sequence: number | undefined) => void;
}) {
  const words = useWords().audit.check;
  const [checked, setChecked] = useState<Checked | 'running'>();
  const check = async (): Promise<void> => {
    setChecked('running');
    const answer = await checkChain(caseId, events, globalThis.crypto?.subtle, last).catch(
      (error: unknown): Checked => ({
        is: 'failed',
        detail: String(error),
      }),
    );
    setChecked(answer);
    onBroken(answer.is === 'broken' ? answer.sequence : undefined);
  };
  return (
    <Card title={words.title}>
      <p className={styles.quiet}>{words.text}</p>
      <p className={styles.act}>
        <Button onClick={() => void check()} loading={checked === 'running'}>
          {words.button}
        </Button>
      </p>
      <div role="status">{checked !== undefined && checked !== 'running' && <Answer answer={checked} />}</div>
    </Card>
  );
}

function Answer({ answer }: { answer: Checked }) {
  const words = useWords().audit.check;
  const { number } = useFormats();
  switch (answer.is) {
    case 'holds':
      return (
        <div className={`${styles.answer} ${styles.holds}`}>
          <IconCheck size={20} aria-hidden="true" />
          <div>
            <strong>{words.holds}</strong>
            <p>{words.holdsText(number(answer.events - answer.withheld))}</p>
            {answer.withheld > 0 && <p>{words.withheld(number(answer.withheld))}</p>}
          </div>
        </div>
      );
    case 'broken':
      return (
        <div className={`${styles.answer} ${styles.broken}`}>
          <IconAlertTriangle size={20} aria-hidden="true" />
          <div>
            <strong>{words.broken(number(answer.sequence))}</strong>
            <p>{words.faults[answer.fault]}</p>
          </div>
        </div>
      );
    default: {
      const why = answer.is === 'failed' ? words.because.failed(answer.detail) : words.because[answer.because];
      return (
        <div className={styles.answer}>
          <IconQuestionMark size={20} aria-hidden="true" />
          <strong>{words.unchecked(why)}</strong>
        </div>
      );
    }
  }
}

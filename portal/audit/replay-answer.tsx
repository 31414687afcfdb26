import { reachOf, type ReplayReport, type ReplayedWay } from '../../domain/replays/replay-report.ts';
import { useFormats } from '../ui/formats.ts';
import { useWords } from '../words/use-words.tsx';
import { AnswerOf } from './answer-of.tsx';
import styles from './audit.module.css';
import type { Answer } from './verify-record.ts';

interface Replay {
  data: ReplayReport | undefined;
  error: Error | null;
  isPending: boolean;
}

/** What the replays came to: each of the ways, in a line. */
export function ReplayAnswer({ replay: { data, error, isPending } }: { replay: Replay }) {
  const words = useWords().verify;
  const { number } = useFormats();
  if (isPending) return <p className={styles.quiet}>{words.replaying}</p>;
  if (!data)
    return (
      <AnswerOf
        question={words.questions.replay}
        answer={{ is: 'unchecked', because: 'failed', detail: error?.message ?? '' }}
        holds={() => words.broken}
      />
    );
  const answer = answerOf(data);
  const isSaid = (because: string | undefined): boolean => answer.is === 'unchecked' && answer.detail === because;
  return (
    <>
      <AnswerOf
        question={words.questions.replay}
        answer={answer}
        holds={() => words.replayHolds(number(data.events))}
      />
      <ul className={styles.faults}>
        {data.ways.map((came) => (
          <li key={came.way}>
            {words.ways[came.way]}:{' '}
            {came.result === 'agrees'
              ? words.agrees[reachOf(came, data.events)](number(came.events), number(data.events))
              : words.replayResults[came.result]}{' '}
            {came.because && !isSaid(came.because) && <bdi>{came.because}</bdi>}
          </li>
        ))}
      </ul>
    </>
  );
}

function answerOf({ result, ways }: ReplayReport): Answer {
  if (result === 'agrees') return { is: 'holds' };
  if (result === 'differs') return { is: 'broken', faults: ways.flatMap(faultOf) };
  return { is: 'unchecked', because: 'failed', detail: ways.find(({ because }) => because)?.because ?? '' };
}

const faultOf = ({ way, difference }: ReplayedWay) =>
  difference ? [{ file: way, record: `event ${difference.sequence}`, what: difference.what }] : [];

import type { ReactNode } from 'react';
import type { Words } from '../../words/words.ts';
import { Clock } from '../clock.tsx';
import { MeasureMark } from '../measure-mark.tsx';
import { Moment } from '../moment.tsx';
import { PriceRange } from '../price-range.tsx';
import { Turn } from '../turn.tsx';
import styles from './case-list.module.css';
import type { ListedCase } from './listed-case.ts';
import { signalsInWords } from './signal-words.ts';

/** A column of a list. Its name is the class by which it is placed where there is room for one column only. */
export interface Column<Row> {
  name: 'signals' | 'price' | 'measure' | 'clock' | 'stage' | 'outcome' | 'moment' | 'holder';
  label: string;
  cell: (row: Row) => ReactNode;
}

/** The columns that several lists have. */
export function columnsIn(words: Words) {
  const { list } = words.inbox;
  const column =
    (name: Column<ListedCase>['name'], cell: (row: ListedCase) => ReactNode) =>
    (label: string): Column<ListedCase> => ({ name, label, cell });
  return {
    signals: column('signals', ({ signals }) => signalsInWords(words, signals))(list.signals),
    price: column('price', ({ listing: { price }, reference }) =>
      price ? <PriceRange price={price} range={reference?.priceRange} /> : <span className={styles.unknown}>–</span>,
    )(list.price),
    measure: column('measure', ({ measure }) => <MeasureMark measure={measure.inForce} />)(list.measure),
    stage: column('stage', ({ stage }) => <Turn stage={stage} />)(list.stage),
    // What the brand has said of an open case would read as how it has ended.
    outcome: column(
      'outcome',
      ({ outcome, verdict }) =>
        outcome && (
          <>
            <span className={styles.line}>{words.shared.outcomes[outcome]}</span>
            {verdict && <span className={styles.verdict}>{words.shared.verdicts[verdict]}</span>}
          </>
        ),
    )(list.outcome),
    changed: column('moment', ({ updatedAt }) => <Moment at={updatedAt} />)(list.changed),
    opened: column('moment', ({ openedAt }) => <Moment at={openedAt} />)(list.opened),
    clock: column('clock', ({ clock }) => clock && <Clock clock={clock} />),
  };
}

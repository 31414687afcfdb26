import { useFormats } from '../ui/formats.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './accuracy.module.css';

/** The share that stood, on a line from none to all; the part that is sure is solid. The words beside it say the same. */
export function AccuracyBar({
  stood,
  count,
  rate,
  lowerBound,
}: {
  stood: number;
  count: number;
  rate: string;
  lowerBound: string;
}) {
  const words = useWords().statistics;
  const formats = useFormats();
  const [share, least] = [Number(rate), Number(lowerBound)];
  return (
    <div className={styles.measured}>
      <p className={styles.rate}>{formats.percent(share)}</p>
      <div>
        <div className={styles.line} aria-hidden="true">
          <span className={styles.unsure} style={{ width: `${share * 100}%` }} />
          <span className={styles.sure} style={{ width: `${least * 100}%` }} />
        </div>
        <p>{words.stoodOf(formats.number(stood), formats.number(count))}</p>
        <p className={styles.text}>{words.atLeast(formats.percent(least))}</p>
      </div>
    </div>
  );
}

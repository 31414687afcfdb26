import type { SellerCase } from './seller-api.ts';
import styles from './seller.module.css';
import { useReading } from './seller-words.tsx';

/** What came of it, once that is decided. */
export function OutcomeSection({ seen: { ending, closedAt } }: { seen: SellerCase }) {
  const { words, formats } = useReading();
  if (!ending) return null;
  const reason = words.reasons[ending.reason];
  return (
    <section className={`${styles.section} ${ending.outcome === 'removed' ? '' : styles.good}`}>
      <h2>{words.outcome.heading}</h2>
      <p className={styles.large}>{words.outcome.outcomes[ending.outcome]}</p>
      {reason && <p>{words.outcome.because(reason)}</p>}
      {closedAt && <p className={styles.second}>{words.outcome.closed(formats.moment(closedAt))}</p>}
    </section>
  );
}

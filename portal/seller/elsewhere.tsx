import { settlementBodies } from '../../domain/settlement-bodies.ts';
import type { SellerCase } from './seller-api.ts';
import styles from './seller.module.css';
import { useReading } from './seller-words.tsx';

/** Where a decision can be contested outside of the marketplace, as long as one stands. */
export function Elsewhere({ seen: { statementsOfReasons, ending } }: { seen: SellerCase }) {
  const { words } = useReading();
  if (statementsOfReasons.length === 0 || (ending && ending.outcome !== 'removed')) return null;
  const { elsewhere } = words;
  return (
    <section className={styles.section}>
      <h2>{elsewhere.heading}</h2>
      <h3>{elsewhere.body}</h3>
      <p>
        {elsewhere.bodyText}
        {words.betweenSentences}
        <a href={settlementBodies} rel="noreferrer noopener" target="_blank">
          {elsewhere.list}
        </a>
      </p>
      <h3>{elsewhere.courts}</h3>
      <p>{elsewhere.courtsText}</p>
    </section>
  );
}

import { Facts } from './facts.tsx';
import type { SellerCase } from './seller-api.ts';
import { automationOf } from './seller-rules.ts';
import styles from './seller.module.css';
import { useReading } from './seller-words.tsx';

/** Whether people or rules decided, and where machines had a part in it. */
export function WhoDecided({ seen: { statementsOfReasons, brand } }: { seen: SellerCase }) {
  const { words } = useReading();
  const newest = statementsOfReasons.at(-1);
  if (!newest) return null;
  const { decider } = words;
  return (
    <section className={styles.section}>
      <h2>{decider.heading}</h2>
      <Facts
        rows={[
          [decider.who, <bdi key="who">{decider.deciders[newest.decidedBy](brand.name)}</bdi>],
          [decider.detection, decider.detected[newest.foundBy]],
          [decider.lookedAt.label, newest.foundBy.startsWith('automated') && decider.lookedAt.what],
          [decider.decision, decider.automated[automationOf(newest)]],
        ]}
      />
    </section>
  );
}

import { Facts } from './facts.tsx';
import { NoLonger } from './no-longer.tsx';
import { sayStep } from './say-step.ts';
import type { SellerCase } from './seller-api.ts';
import { automationIn, automationOf, deciderIn, lastDecisionOf } from './seller-rules.ts';
import styles from './seller.module.css';
import { useReading } from './seller-words.tsx';

/** Whether people or rules decided, and where machines had a part in it. */
export function WhoDecided({ seen }: { seen: SellerCase }) {
  const { statementsOfReasons, brand } = seen;
  const { words } = useReading();
  const newest = statementsOfReasons.at(-1);
  if (!newest) return null;
  const { decider } = words;
  const last = lastDecisionOf(seen);
  return (
    <section className={styles.section}>
      <h2>{decider.heading}</h2>
      <NoLonger seen={seen} />
      <Facts
        rows={[
          [decider.last, last && words.sentence(sayStep(words, last))],
          [decider.who, <bdi key="who">{decider.deciders[last ? deciderIn(last) : newest.decidedBy](brand.name)}</bdi>],
          [decider.detection, decider.detected[newest.foundBy]],
          [decider.lookedAt.label, newest.foundBy.startsWith('automated') && decider.lookedAt.what],
          [decider.decision, decider.automated[last ? automationIn(last) : automationOf(newest)]],
        ]}
      />
    </section>
  );
}

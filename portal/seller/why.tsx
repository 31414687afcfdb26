import { Facts } from './facts.tsx';
import { NoLonger } from './no-longer.tsx';
import type { SellerCase, StatementOfReasons } from './seller-api.ts';
import styles from './seller.module.css';
import { useReading } from './seller-words.tsx';

/** The statement of reasons: the newest open, those before it folded. */
export function Why({ seen }: { seen: SellerCase }) {
  const { words, formats } = useReading();
  const newest = seen.statementsOfReasons.at(-1);
  const earlier = seen.statementsOfReasons.slice(0, -1);
  return (
    <section className={styles.section}>
      <h2>{words.why.heading}</h2>
      {newest && <NoLonger seen={seen} />}
      {newest ? <Reasons brand={seen.brand.name} reasons={newest} /> : <p>{words.why.none}</p>}
      {earlier.length > 0 && (
        <details className={styles.details}>
          <summary>{words.why.earlier}</summary>
          {earlier.map((one) => (
            <div key={one.order}>
              <h3>{words.why.said(words.done.measures[one.measure], formats.moment(one.since))}</h3>
              <Reasons brand={seen.brand.name} reasons={one} />
            </div>
          ))}
        </details>
      )}
    </section>
  );
}

function Reasons({ brand, reasons }: { brand: string; reasons: StatementOfReasons }) {
  const { words, formats } = useReading();
  const { foundBy, decidedBy, noticed = [], cites = '', ground } = reasons;
  const { aspects, label } = words.why.noticed;
  const reason = words.reasons[ground.reasonCode];
  return (
    <>
      <p dir="auto">
        {words.why.found[foundBy]({ brand })}
        {words.betweenSentences}
        {words.why.decided[decidedBy]({ brand, cited: cites })}
      </p>
      <Facts
        rows={[
          [label, noticed.length > 0 && words.sentence(formats.list(noticed.map((aspect) => aspects[aspect])))],
          [words.why.reason, reason && <strong key="reason">{words.sentence(reason)}</strong>],
        ]}
      />
    </>
  );
}

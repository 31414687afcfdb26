import type { ListedCase } from '../ui/case-list/listed-case.ts';
import { useFormats } from '../ui/formats.ts';
import { MeasureMark } from '../ui/measure-mark.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './bulk.module.css';
import type { Plan } from './plan.ts';

const namedAtMost = 5;

/** About what is decided: how many by measure, samples of them, and what is left out, with the reason. */
export function PlanView<Row extends ListedCase>({ plan: { measures, samples, leftOut } }: { plan: Plan<Row> }) {
  const words = useWords();
  const formats = useFormats();
  return (
    <>
      <h3 className={styles.heading}>{words.bulk.about}</h3>
      <ul className={styles.measures}>
        {measures.map(([measure, count]) => (
          <li key={measure}>
            {formats.number(count)} <MeasureMark measure={measure} />
          </li>
        ))}
      </ul>
      <ul className={styles.samples} aria-label={words.bulk.samples}>
        {samples.map(({ caseId, listing }) => (
          <li key={caseId}>
            {listing.pictureUrl && <img src={listing.pictureUrl} alt="" width={40} height={40} />}
            <span>
              <bdi>{listing.title ?? caseId}</bdi>
              <bdi className={styles.second}>{listing.sellerId}</bdi>
            </span>
          </li>
        ))}
      </ul>
      {leftOut.length > 0 && (
        <div className={styles.leftOut}>
          <strong>{words.bulk.leftOut(leftOut.length, formats.number(leftOut.length))}</strong>
          <ul>
            {leftOut.slice(0, namedAtMost).map(({ why, row: { caseId, listing, stage } }) => (
              <li key={caseId}>
                <bdi>{listing.title ?? caseId}</bdi>:{' '}
                {why === 'not_asked' ? words.shared.stages[stage] : words.inbox.onItsWay}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

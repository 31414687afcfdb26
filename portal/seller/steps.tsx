import type { SellerCase } from './seller-api.ts';
import styles from './seller.module.css';
import { useReading } from './seller-words.tsx';
import { sayStep } from './say-step.ts';

/** Everything that has happened, in order: a dot in the colour of who did it, a sentence, and when. */
export function Steps({ seen }: { seen: SellerCase }) {
  const { words, formats } = useReading();
  // A strike stands for months: its year is said, and not its hour.
  const untilWhen = ({ kind, until = '' }: SellerCase['steps'][number]): string =>
    kind === 'strike_given' ? formats.shortDay(until) : formats.untilShort(until);
  // Behind “You appealed” the brand's time to answer would read as the seller's own.
  const isTimeKnown = ({ kind, until }: SellerCase['steps'][number]): boolean =>
    until !== undefined && kind !== 'you_appealed';
  return (
    <section className={styles.section}>
      <h2>{words.steps.heading}</h2>
      <ol className={styles.steps}>
        {seen.steps.map((step) => (
          <li key={`${step.at} ${step.kind}`} className={styles[step.by]}>
            <p>
              {sayStep(words, step)}
              {isTimeKnown(step) && words.steps.until(untilWhen(step))}
            </p>
            <p className={styles.second}>
              {words.steps.by[step.by]} · <time dateTime={step.at}>{formats.moment(step.at)}</time>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

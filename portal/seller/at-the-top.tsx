import { sayWaiting } from './say-waiting.ts';
import type { SellerCase } from './seller-api.ts';
import { speaksOf, timeOf } from './seller-rules.ts';
import styles from './seller.module.css';
import { useReading } from './seller-words.tsx';
import { TimeLeft } from './time-left.tsx';

/** What a seller can do, or with whom their appeal is, and until when, before anything else is read. */
export function AtTheTop({ seen }: { seen: SellerCase }) {
  const { words, formats } = useReading();
  const speaks = speaksOf(seen);
  if (!speaks && seen.stage === 'appeal_review')
    return (
      <section className={styles.call}>
        <p dir="auto">
          <strong>{words.sentence(words.steps.kinds.you_appealed)}</strong>
          {words.betweenSentences}
          {sayWaiting(seen, words, formats)}
        </p>
      </section>
    );
  if (!speaks) return null;
  const time = timeOf(seen);
  return (
    <section className={styles.call}>
      <p>
        <strong>{words.atTheTop[speaks]}</strong>{' '}
        {time.is === 'until' && words.atTheTop.until(formats.until(time.clock.deadline))}
      </p>
      {time.is === 'until' && <TimeLeft clock={time.clock} />}
      <a className={styles.button} href="#answer">
        {words.atTheTop.go}
      </a>
    </section>
  );
}

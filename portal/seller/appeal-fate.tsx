import { useEffect, useRef } from 'react';
import type { SellerCase } from './seller-api.ts';
import { plainWords } from '../ui/plain-words.ts';
import styles from './seller.module.css';
import { useReading } from './seller-words.tsx';
import type { AppealOutcome } from './use-appeal.ts';

/** What became of the newest appeal: on its way, kept on the device, here, or too late. */
export function AppealFate({ outcome, seen }: { outcome: AppealOutcome; seen: SellerCase }) {
  const { words, formats } = useReading();
  const { fate, tryNow, takeBack, dismiss } = outcome;
  const place = useRef<HTMLDivElement>(null);
  const is = fate?.is;
  useEffect(() => {
    if (is === 'received' || is === 'conflict' || is === 'kept') place.current?.focus();
  }, [is]);
  if (!fate || fate.is === 'sending') return null;
  // An answer that was lost on its way: what is on record are these very words.
  const hasArrived = fate.is === 'conflict' && seen.statements.some(({ note }) => note === fate.note);
  return (
    <div ref={place} tabIndex={-1} className={styles.fate} role="status">
      {(fate.is === 'received' || hasArrived) && (
        <p className={styles.large}>
          {words.received[fate.is === 'received' ? fate.received : 'appeal']}
          {words.betweenSentences}
          {fate.is === 'received' &&
            fate.answerDueAt !== undefined &&
            words.received.answerDue(seen.brand.name, formats.until(fate.answerDueAt))}
        </p>
      )}
      {fate.is === 'kept' && (
        <>
          <h3>{words.kept.heading}</h3>
          <p>{words.kept.text}</p>
          <p className={styles.buttons}>
            <button type="button" onClick={tryNow}>
              {words.kept.tryNow}
            </button>
            <button type="button" className={styles.quiet} onClick={takeBack}>
              {words.kept.change}
            </button>
          </p>
        </>
      )}
      {fate.is === 'conflict' && !hasArrived && (
        <>
          <h3>{words.conflict.heading}</h3>
          <p>{words.conflict.text}</p>
          <blockquote className={styles.quote} dir="auto">
            {plainWords(fate.note)}
          </blockquote>
          <button type="button" className={styles.quiet} onClick={dismiss}>
            {words.conflict.dismiss}
          </button>
        </>
      )}
      {fate.is === 'refused' && <p>{words.refused}</p>}
    </div>
  );
}

import { sayWaiting } from './say-waiting.ts';
import type { SellerCase } from './seller-api.ts';
import styles from './seller.module.css';
import { useReading } from './seller-words.tsx';

/** Who is waited for, until when, and what happens when they say nothing. */
export function WhatHappensNext({ seen }: { seen: SellerCase }) {
  const { words, formats } = useReading();
  const { next } = words;
  const { stage, clock, brand } = seen;
  const waiting = sayWaiting(seen, words, formats);
  const isBeingDecided = stage === 'appeal_review' && clock?.name === 'appeal_decision';
  return (
    <section className={styles.section}>
      <h2>{next.heading}</h2>
      <p dir="auto">{isBeingDecided ? next.deciding : next.stages[stage](brand.name)}</p>
      {waiting !== undefined && (
        <p dir="auto">
          {waiting}
          {words.betweenSentences}
          {clock &&
            clock.name !== 'resolution' &&
            !clock.paused &&
            next.silence[clock.name]({ brand: brand.name, consequence: consequence(clock) })}
        </p>
      )}
    </section>
  );

  function consequence({ onSilence, measure = 'removed' }: NonNullable<SellerCase['clock']>): string {
    return onSilence === 'restrict'
      ? next.restricted({ measure: words.done.stays[measure] })
      : next.consequences[onSilence];
  }
}

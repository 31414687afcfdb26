import { IconArrowDown, IconCircle, IconPlayerPause, IconX } from '../ui/icons.ts';
import marks from '../ui/marks.module.css';
import { Facts } from './facts.tsx';
import type { SellerCase } from './seller-api.ts';
import { durationOf, strongestOf } from './seller-rules.ts';
import styles from './seller.module.css';
import { useReading } from './seller-words.tsx';

const icons = { none: IconCircle, demoted: IconArrowDown, held: IconPlayerPause, removed: IconX };

/** What is done to the offer now, since when, where, and how long. */
export function WhatWasDone({ seen }: { seen: SellerCase }) {
  const { words, formats } = useReading();
  const { measure, offer, brand, caseId, undoneBy, strike, statementsOfReasons } = seen;
  const { inForce, since, others = [] } = measure;
  const { done } = words;
  const Icon = icons[inForce];
  const isRestricted = inForce !== 'none';
  const ofStrike = { stands: done.strike, expired: done.strikeOver, undone: () => done.strikeUndone };
  const money = offer.price && formats.money(offer.price);
  return (
    <section className={styles.section}>
      <h2>{done.heading}</h2>
      <p>
        <span className={`${marks.measure} ${marks[inForce]} ${styles.mark}`}>
          <Icon size={16} aria-hidden="true" />
          {done.measures[inForce]}
        </span>
      </p>
      <p className={styles.large}>{done.states[inForce]}</p>
      {offer.status === 'gone' && <p>{done.gone}</p>}
      {others.length > 0 && (
        <p>
          {done.others[others.length === 1 ? 'one' : 'several']({
            measure: done.stays[strongestOf(others)],
            cases: words.list(others.map((other) => other.caseId)),
          })}
        </p>
      )}
      {undoneBy && <p>{done.undoneBy(undoneBy)}</p>}
      {!isRestricted && others.length === 0 && statementsOfReasons.length > 0 && <p>{done.listAgain}</p>}
      {strike && <p>{ofStrike[strike.standing]({ end: formats.day(strike.expiresAt) })}</p>}
      <Facts
        rows={[
          [
            words.facts.since,
            isRestricted && since && (
              <time key="since" dateTime={since}>
                {formats.moment(since)}
              </time>
            ),
          ],
          [done.where, isRestricted && done.everywhere],
          [done.duration, isRestricted && done.durations[durationOf(seen, statementsOfReasons.at(-1))]],
          [words.facts.brand, <bdi key="brand">{brand.name}</bdi>],
          [words.facts.price, money],
          [words.facts.number, <bdi key="number">{offer.listingId}</bdi>],
          [words.facts.case, <bdi key="case">{caseId}</bdi>],
        ]}
      />
    </section>
  );
}

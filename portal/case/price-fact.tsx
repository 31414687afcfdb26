import { useFormats } from '../ui/formats.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import type { CaseView } from './read-case.ts';
import { snapshotOf } from './read-case.ts';
import { shareBelow, usualPrice } from './suspicion.ts';

/** The price against what a genuine one usually costs. */
export function PriceFact({ view, price }: { view: CaseView; price: { amount: string; currency: string } }) {
  const words = useWords().casePage.why;
  const formats = useFormats();
  const usual = usualPrice(view.reference, snapshotOf(view));
  const below = usual && shareBelow(price, usual);
  if (!usual) return <strong>{formats.money(price)}</strong>;
  const market = usual.market === 'EU' ? usual.market : formats.country(usual.market);
  // Nothing that costs something is cheaper by all of it.
  const percentOf = (share: number): string =>
    share < 0.995 ? formats.percent(Math.round(share * 100) / 100) : words.moreThan(formats.percent(0.99));
  const largest = Math.max(Number(price.amount), Number(usual.amount)) * 1.1;
  return (
    <>
      <strong>{formats.money(price)}</strong>
      {words.compared(below === undefined ? undefined : percentOf(below), formats.money(usual), market)}
      <span className={styles.priceLine} aria-hidden="true">
        <span className={styles.priceMark} style={{ insetInlineStart: `${(Number(price.amount) / largest) * 100}%` }} />
        <span
          className={styles.priceUsual}
          style={{ insetInlineStart: `${(Number(usual.amount) / largest) * 100}%` }}
        />
      </span>
    </>
  );
}

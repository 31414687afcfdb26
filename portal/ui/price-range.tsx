import { useWords } from '../words/use-words.tsx';
import { useFormats } from './formats.ts';
import styles from './price-range.module.css';
import { pricePlaces } from './price-rules.ts';

/** A price as a mark against the range that is usual for a genuine one. @param range in the price's currency */
export function PriceRange({
  price,
  range,
}: {
  price: { amount: string; currency: string };
  range?: { from: string; to: string; currency: string } | undefined;
}) {
  const words = useWords().inbox.list;
  const formats = useFormats();
  const places = pricePlaces(price, range);
  const amount = formats.money(price);
  if (!places || !range) return <span className={styles.amount}>{amount}</span>;
  const usual = words.usualPrice(
    formats.money({ amount: range.from, currency: range.currency }),
    formats.money({ amount: range.to, currency: range.currency }),
  );
  return (
    <span className={styles.price} title={usual}>
      <span className={styles.line} aria-hidden="true">
        <span
          className={styles.range}
          style={{ insetInlineStart: `${places.from * 100}%`, width: `max(4px, ${(places.to - places.from) * 100}%)` }}
        />
        <span className={styles.mark} style={{ insetInlineStart: `${places.price * 100}%` }} />
      </span>
      <span className={styles.amount}>{amount}</span>
      <span className="visually-hidden">({usual})</span>
    </span>
  );
}

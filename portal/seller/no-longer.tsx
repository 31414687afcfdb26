import type { SellerCase } from './seller-api.ts';
import { holds } from './seller-rules.ts';
import styles from './seller.module.css';
import { useReading } from './seller-words.tsx';

/** Stands before what accused the seller, once that does not hold any more. */
export function NoLonger({ seen }: { seen: SellerCase }) {
  const { words } = useReading();
  return holds(seen) ? null : <p className={styles.large}>{words.why.past}</p>;
}

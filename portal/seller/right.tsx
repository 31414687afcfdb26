import { NoLonger } from './no-longer.tsx';
import type { SellerCase } from './seller-api.ts';
import styles from './seller.module.css';
import { useReading } from './seller-words.tsx';

/** The right that the decision rests on, and the law. */
export function Right({ seen }: { seen: SellerCase }) {
  const { right, brand, statementsOfReasons } = seen;
  const { words } = useReading();
  const newest = statementsOfReasons.at(-1);
  if (!newest) return null;
  const named = words.right;
  const why = newest.ground.basis === 'interim' ? named.suspected : named.infringed;
  const values = right && { ...right, brand: brand.name, kind: named.kinds[right.kind] };
  const said = !values
    ? named.unnamed
    : values.class === undefined
      ? named.named(values)
      : named.namedInClass({ ...values, class: values.class });
  return (
    <section className={styles.section}>
      <h2>{named.heading}</h2>
      <NoLonger seen={seen} />
      <p dir="auto">{said}</p>
      <p dir="auto">{right ? why.named : why.unnamed({ brand: brand.name })}</p>
      <p className={styles.second}>{named.law[right?.kind ?? 'trademark']}</p>
    </section>
  );
}

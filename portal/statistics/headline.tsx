import styles from './headline.module.css';

/** Numbers to be read at a glance, and when they were so. */
export function Headline({ period, numbers }: { period: string; numbers: readonly { name: string; value: string }[] }) {
  return (
    <>
      <dl className={styles.numbers}>
        {numbers.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.period}>{period}</p>
    </>
  );
}

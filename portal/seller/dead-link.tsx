import styles from './seller.module.css';
import { useReading } from './seller-words.tsx';

/** A link that is unknown, revoked or over: how to get another. */
export function DeadLink() {
  const { words } = useReading();
  return (
    <section className={styles.section} role="alert">
      <h1 className={styles.title}>{words.dead.heading}</h1>
      <p>{words.dead.another}</p>
      <p className={styles.second}>{words.dead.text}</p>
    </section>
  );
}

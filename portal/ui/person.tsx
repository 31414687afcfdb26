import { initialsOf } from './initials.ts';
import styles from './person.module.css';

/** Somebody by face and name. @param side whose colour the face has */
export function Person({ name, detail, side }: { name: string; detail?: string; side?: 'brand' | 'staff' }) {
  return (
    <span className={styles.person}>
      <span className={`${styles.face} ${side ? styles[side] : ''}`} aria-hidden="true">
        {initialsOf(name)}
      </span>
      <span className={styles.words}>
        <bdi className={styles.name}>{name}</bdi>
        {detail !== undefined && <bdi className={styles.detail}>{detail}</bdi>}
      </span>
    </span>
  );
}

import styles from './person.module.css';

const initialOf = (name: string): string => Array.from(name.trim())[0]?.toUpperCase() ?? '?';

/** Somebody by face and name. @param side whose colour the face has */
export function Person({ name, detail, side }: { name: string; detail?: string; side?: 'brand' | 'staff' }) {
  return (
    <span className={styles.person}>
      <span className={`${styles.face} ${side ? styles[side] : ''}`} aria-hidden="true">
        {initialOf(name)}
      </span>
      <span className={styles.words}>
        <bdi className={styles.name}>{name}</bdi>
        {detail !== undefined && <bdi className={styles.detail}>{detail}</bdi>}
      </span>
    </span>
  );
}

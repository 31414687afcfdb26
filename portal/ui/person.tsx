import styles from './person.module.css';

/** Of the first and the last of somebody's names: two people of one team seldom share both. */
function initialsOf(name: string): string {
  const words = name.trim().split(/[\s(（]+/);
  const first = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => Array.from(word ?? '')[0] ?? '');
  return first.join('').toUpperCase() || '?';
}

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

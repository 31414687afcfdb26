import styles from './person.module.css';

/** Of the first and the last of somebody's names: two people of one team seldom share both. What stands in brackets is no name. */
function initialsOf(name: string): string {
  const names = name.split(/[(（]/)[0]!.trim().split(/\s+/);
  const [first, last] = [names[0], names.length > 1 ? names.at(-1) : undefined].map((one) => Array.from(one ?? '')[0]);
  return `${first ?? '?'}${last ?? ''}`.toUpperCase();
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

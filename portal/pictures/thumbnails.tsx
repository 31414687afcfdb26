import styles from './pictures.module.css';

/** Which of several pictures is shown. */
export function Thumbnails({
  label,
  pictures,
  shown,
  onShow,
  nameOf,
}: {
  label: string;
  pictures: readonly string[];
  shown: number;
  onShow: (place: number) => void;
  nameOf: (place: number) => string;
}) {
  if (pictures.length < 2) return null;
  return (
    <ul className={styles.thumbnails} aria-label={label}>
      {pictures.map((url, at) => (
        <li key={url}>
          <button
            type="button"
            className={styles.thumbnail}
            aria-label={nameOf(at + 1)}
            aria-current={at === shown || undefined}
            onClick={() => onShow(at)}
          >
            <img src={url} alt="" loading="lazy" />
          </button>
        </li>
      ))}
    </ul>
  );
}

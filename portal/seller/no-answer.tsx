import { ApiProblem } from './seller-api.ts';
import styles from './seller.module.css';
import { useReading } from './seller-words.tsx';

/** The case could not be read: what is shown stays, with its age. */
export function NoAnswer({ error, at, retry }: { error: Error; at: string | undefined; retry: () => Promise<void> }) {
  const { words, formats } = useReading();
  const isBusy = error instanceof ApiProblem && error.status === 429;
  return (
    <div className={styles.notice} role="status">
      <p>{isBusy ? words.busy : at === undefined ? words.unreachable : words.asOf(formats.moment(at))}</p>
      <button type="button" className={styles.quiet} onClick={() => void retry()}>
        {words.tryAgain}
      </button>
    </div>
  );
}

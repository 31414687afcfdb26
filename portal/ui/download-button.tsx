import { useState } from 'react';
import styles from './download-button.module.css';
import { IconFile } from './icons.ts';
import { Problem } from './problem.tsx';

/** Fetches a file when it is asked for. */
export function DownloadButton({ label, fetch }: { label: string; fetch: () => Promise<void> }) {
  const [error, setError] = useState<Error>();
  const run = (): void => {
    setError(undefined);
    fetch().catch((problem: unknown) => setError(problem as Error));
  };
  return (
    <>
      <button type="button" className={styles.button} onClick={run}>
        <IconFile size={16} aria-hidden="true" />
        {label}
      </button>
      {error && <Problem error={error} />}
    </>
  );
}

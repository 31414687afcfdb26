import { useState } from 'react';
import { IconFile } from './icons.ts';
import { PlainButton } from './plain-button.tsx';
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
      <PlainButton onClick={run}>
        <IconFile size={16} aria-hidden="true" />
        {label}
      </PlainButton>
      {error && <Problem error={error} />}
    </>
  );
}

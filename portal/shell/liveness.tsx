import { useSyncExternalStore } from 'react';
import { live } from '../data/live.ts';
import { useFormats } from '../ui/formats.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './frame.module.css';

/** Says when what is shown does not follow what happens any more. */
export function Liveness() {
  const words = useWords().shell;
  const formats = useFormats();
  const liveness = useSyncExternalStore(live.subscribe, live.read);
  if (liveness.state !== 'lost') return <div role="status" className="visually-hidden" />;
  return (
    <div role="status" className={styles.notLive}>
      {words.notLive(formats.time(new Date(liveness.since).toISOString()))}
    </div>
  );
}

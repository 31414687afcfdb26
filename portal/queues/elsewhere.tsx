import { Link } from '@tanstack/react-router';
import type { QueueCounts } from '../data/queue.ts';
import { useFormats } from '../ui/formats.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './queues.module.css';

/** Where somebody goes on whose queue is empty: the queues in which something waits. */
export function Elsewhere({ queues }: { queues: QueueCounts['queues'] }) {
  const { queues: words, shell } = useWords();
  const formats = useFormats();
  if (queues.length === 0) return null;
  return (
    <div className={styles.elsewhere}>
      {words.elsewhere}
      <ul>
        {queues.map(({ queue, count, atMost }) => (
          <li key={queue}>
            <Link to="/queues/$queue" params={{ queue }}>
              {shell.q[queue]}
            </Link>{' '}
            {`${formats.number(count)}${atMost ? '+' : ''}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

import { useState } from 'react';
import { useWords } from '../words/use-words.tsx';
import type { Seen } from './pane-rules.ts';
import styles from './pictures.module.css';

/** A picture, as large and as far moved as its pane says. */
export function Picture({ url, alt, seen, opacity }: { url: string; alt: string; seen: Seen; opacity?: number }) {
  const words = useWords().pictures;
  const [failed, setFailed] = useState<string>();
  if (failed === url) return <span className={styles.none}>{words.notShown}</span>;
  return (
    <img
      className={styles.picture}
      src={url}
      alt={alt}
      draggable={false}
      onError={() => setFailed(url)}
      style={{
        transform: `translate(${seen.x * 100}%, ${seen.y * 100}%) scale(${seen.scale})`,
        ...(opacity !== undefined && { opacity }),
      }}
    />
  );
}

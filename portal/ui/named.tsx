import { useState } from 'react';
import { useWords } from '../words/use-words.tsx';
import { IconCheck, IconCopy } from './icons.ts';
import styles from './named.module.css';

/** Somebody or something by its name, whose id can be copied; by its id, where no name is known. */
export function Named({ id, name }: { id: string; name?: string | undefined }) {
  const words = useWords().shared;
  const [isCopied, setCopied] = useState(false);
  if (name === undefined) return <bdi>{id}</bdi>;
  const Sign = isCopied ? IconCheck : IconCopy;
  return (
    <span className={styles.named}>
      <bdi>{name}</bdi>
      <button
        type="button"
        className={styles.copy}
        title={id}
        aria-label={isCopied ? words.copiedId : words.copyId(id)}
        onClick={() => void navigator.clipboard.writeText(id).then(() => setCopied(true))}
      >
        <Sign size={14} aria-hidden="true" />
      </button>
    </span>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words/use-words.tsx';
import { Dialog } from './dialog.tsx';
import { IconCheck, IconCopy } from './icons.ts';
import styles from './secret-once.module.css';

/** A secret that is shown here and never again. */
export function SecretOnce({
  title,
  text,
  secret,
  close,
}: {
  title: string;
  text: string;
  secret: string;
  close: () => void;
}) {
  const words = useWords().forms;
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <Dialog title={title} close={close}>
      <p>{text}</p>
      <code className={styles.secret} data-testid="secret">
        {secret}
      </code>
      <p role="status" className="visually-hidden">
        {isCopied && words.copied}
      </p>
      <div className={styles.actions}>
        <Button
          variant="default"
          leftSection={isCopied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={() => void copy()}
        >
          {isCopied ? words.copied : words.copy}
        </Button>
        <Button onClick={close}>{words.kept}</Button>
      </div>
    </Dialog>
  );
}

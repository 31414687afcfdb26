import { Button } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { Problem } from '../ui/problem.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';

/** A form within a card: `Esc` closes it, and nothing else. */
export function SmallForm({
  label,
  error,
  isSending,
  send,
  close,
  children,
}: {
  label: string;
  error: Error | null;
  isSending: boolean;
  send: () => void;
  close: () => void;
  children: ReactNode;
}) {
  const words = useWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const element = form.current!;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault(); // else what lies behind the form goes back, too
      close();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [close]);
  return (
    <form
      ref={form}
      className={styles.actions}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {children}
      <Button size="xs" type="submit" disabled={isSending}>
        {label}
      </Button>
      <Button size="xs" variant="default" onClick={close}>
        {words.shared.cancel}
      </Button>
      {error && <Problem error={error} />}
    </form>
  );
}

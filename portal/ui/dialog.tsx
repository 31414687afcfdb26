import { Modal } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../words/use-words.tsx';
import styles from './dialog.module.css';
import { OfDialog } from './keys.ts';

/** What is done apart from the page, and left with Escape: it has the focus and the keys, and gives both back. */
export function Dialog({
  title,
  close,
  size = 'lg',
  children,
}: {
  title: string;
  close: () => void;
  size?: 'md' | 'lg' | 'xl' | number;
  children: ReactNode;
}) {
  const words = useWords().shared;
  useFocusBack();
  return (
    <Modal
      opened
      onClose={close}
      title={
        <span tabIndex={-1} className={styles.title}>
          {title}
        </span>
      }
      size={size}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <OfDialog value>
        <Body>{children}</Body>
      </OfDialog>
    </Modal>
  );
}

const fields = ['input:not([type=hidden])', 'select', 'textarea'].map((field) => `${field}:not(:disabled)`).join();

/** The focus begins where the dialog says, else in its first field, else at its title: never at what closes it. */
function Body({ children }: { children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const dialog = body.current!.closest('[role=dialog]');
    if (dialog?.querySelector('[data-autofocus]')) return;
    const first = body.current!.querySelector(fields) ?? dialog?.querySelector(`.${styles.title}`);
    first?.setAttribute('data-autofocus', ''); // the kit looks for it once all of this is there
  }, []);
  return <div ref={body}>{children}</div>;
}

/** Gives the focus back to what had it; to the page's title, when that is gone. The kit does so only for a dialog that stays mounted. */
function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (document.activeElement !== document.body) return;
      const place = opener?.isConnected ? opener : document.querySelector('h1');
      if (place instanceof HTMLElement) place.focus({ preventScroll: true });
    },
    [opener],
  );
}

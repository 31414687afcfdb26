import { Modal } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../words/use-words.tsx';
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
    <Modal opened onClose={close} title={title} size={size} closeButtonProps={{ 'aria-label': words.close }}>
      <OfDialog value>{children}</OfDialog>
    </Modal>
  );
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

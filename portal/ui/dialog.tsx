import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.tsx';

/** What is done apart from the page, and left with Escape. */
export function Dialog({
  title,
  close,
  size = 'lg',
  children,
}: {
  title: string;
  close: () => void;
  size?: 'md' | 'lg' | 'xl';
  children: ReactNode;
}) {
  const words = useWords().shared;
  return (
    <Modal opened onClose={close} title={title} size={size} closeButtonProps={{ 'aria-label': words.close }}>
      {children}
    </Modal>
  );
}

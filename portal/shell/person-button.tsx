import type { ComponentProps } from 'react';
import { initialsOf } from '../ui/initials.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './frame.module.css';

/** What opens the menu of one's account: one's initials. */
export const PersonButton = ({ name, ...button }: { name: string } & ComponentProps<'button'>) => (
  <button
    aria-haspopup="menu"
    {...button}
    type="button"
    className={styles.personButton}
    aria-label={`${useWords().shell.account}: ${name}`}
  >
    {initialsOf(name)}
  </button>
);

import type { ComponentProps } from 'react';
import { useWords } from '../words/use-words.tsx';
import styles from './frame.module.css';

/** What opens the menu of one's account: the first letter of one's name. */
export const PersonButton = ({ name, ...button }: { name: string } & ComponentProps<'button'>) => (
  <button
    aria-haspopup="menu"
    {...button}
    type="button"
    className={styles.personButton}
    aria-label={`${useWords().shell.account}: ${name}`}
  >
    {Array.from(name)[0]?.toUpperCase()}
  </button>
);

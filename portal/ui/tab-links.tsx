import type { ReactNode } from 'react';
import styles from './tab-links.module.css';

/** Links to the parts of a page, side by side; each says how much it holds. */
export const TabLinks = ({ label, children }: { label: string; children: ReactNode }) => (
  <nav aria-label={label} className={styles.tabs}>
    {children}
  </nav>
);

export const TabCount = ({ children }: { children: ReactNode }) => <span className={styles.count}>{children}</span>;

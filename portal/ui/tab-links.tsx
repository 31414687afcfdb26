import { useEffect, useRef, type ReactNode } from 'react';
import styles from './tab-links.module.css';

/** How much of the strip fades where more follows, in pixels: the open one stands clear of it. */
const faded = 48;

/** Links to the parts of a page, side by side; each says how much it holds. The one that is open is in sight. */
export function TabLinks({ label, children }: { label: string; children: ReactNode }) {
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => {
    const [all, open] = [tabs.current!, tabs.current!.querySelector('[aria-current="page"]')];
    if (!open) return;
    const [strip, link] = [all.getBoundingClientRect(), open.getBoundingClientRect()];
    // Not `scrollIntoView`: the page itself stays where it is.
    all.scrollLeft += Math.min(0, link.left - strip.left) + Math.max(0, link.right + faded - strip.right);
  });
  return (
    <nav ref={tabs} aria-label={label} className={styles.tabs}>
      {children}
    </nav>
  );
}

export const TabCount = ({ children }: { children: ReactNode }) => <span className={styles.count}>{children}</span>;

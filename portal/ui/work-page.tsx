import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../words/use-words.tsx';
import styles from './work-page.module.css';

/**
 * A page that one list fills: the list scrolls, the page does not.
 * @param instead stands where the title does, in its height: what is done with what is chosen
 * @param isReturn somebody comes back to a row: then that has the focus, and not the title
 */
export function WorkPage({
  title,
  beside,
  instead,
  tabs,
  isReturn = false,
  children,
}: {
  title: string;
  beside?: ReactNode;
  instead?: ReactNode;
  tabs?: ReactNode;
  isReturn?: boolean;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const keepsFocus = useRef(isReturn);
  useEffect(() => {
    document.title = `${title} · Joint Force`;
    if (!keepsFocus.current) heading.current?.focus({ preventScroll: true });
    keepsFocus.current = false;
  }, [title]);
  const isCovered = instead !== undefined && instead !== null && instead !== false;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 ref={heading} tabIndex={-1} className={isCovered ? 'visually-hidden' : styles.title}>
          {title}
        </h1>
        {isCovered ? instead : beside}
      </div>
      {tabs}
      {children}
    </div>
  );
}

/** Says to whoever comes back from the last case of the list that it was. */
export function EndOfList({ isReached }: { isReached: boolean }) {
  const words = useWords().inbox;
  return isReached ? (
    <p role="status" className={styles.end}>
      {words.wasLast}
    </p>
  ) : null;
}

/** Says politely how many have come, and shows them when asked to. */
export function Arrivals({ words, show }: { words: string | undefined; show: () => void }) {
  return (
    <div role="status" className={styles.arrivals}>
      {words !== undefined && (
        <button type="button" className={styles.pill} onClick={show}>
          {words}
        </button>
      )}
    </div>
  );
}

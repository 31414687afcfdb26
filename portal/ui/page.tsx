import { useEffect, useRef, type ReactNode } from 'react';
import styles from './page.module.css';

/**
 * A page: its title has the focus when somebody comes to it, so that a screen reader begins there.
 * @param part which part of what the title names is open: the tabs show it, and a screen reader hears it
 */
export function Page({
  title,
  part,
  above,
  beside,
  children,
}: {
  title: string;
  part?: string;
  above?: ReactNode;
  beside?: ReactNode;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = [part, title, 'Joint Force'].filter(Boolean).join(' · ');
    heading.current?.focus({ preventScroll: true });
  }, [title, part]);
  return (
    <div className={styles.page}>
      {above}
      <div className={styles.head}>
        <h1 ref={heading} tabIndex={-1} className={styles.title} dir="auto">
          {title}
          {part !== undefined && <span className="visually-hidden"> · {part}</span>}
        </h1>
        {beside}
      </div>
      {children}
    </div>
  );
}

/** The way back to what a page is about, above its title. */
export const Up = ({ children }: { children: ReactNode }) => <p className={styles.up}>{children}</p>;

/** A part of a page, with a heading of its own. */
export function Card({ title, children, id }: { title?: ReactNode; children: ReactNode; id?: string }) {
  return (
    <section className={styles.card} id={id}>
      {title !== undefined && <h2>{title}</h2>}
      {children}
    </section>
  );
}

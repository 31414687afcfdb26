import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { IconPrinter } from './icons.ts';
import styles from './print-frame.module.css';

/** A page made for paper: in black on white, and a button that prints it. */
export function PrintFrame({
  title,
  print,
  above,
  beneath,
  children,
}: {
  title: string;
  print: string;
  /** The way back; paper has none. */
  above: ReactNode;
  beneath: string;
  children: ReactNode;
}) {
  return (
    <article className={styles.paper}>
      <header className={styles.head}>
        <div>
          <div className={styles.above}>{above}</div>
          <h1 dir="auto">{title}</h1>
          <p>{beneath}</p>
        </div>
        <Button
          className={styles.button}
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden="true" />}
          onClick={() => globalThis.print()}
        >
          {print}
        </Button>
      </header>
      {children}
    </article>
  );
}

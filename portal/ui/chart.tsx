import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.tsx';
import styles from './chart.module.css';
import { filledPlaces } from './chart-rules.ts';

/** One row of numbers: what it is called, how it is drawn, and its value at each place; nothing where there is none. */
export interface Series {
  name: string;
  /** A variable of `tokens.css`, such as `var(--ink)`. */
  colour: string;
  isDashed?: true;
  values: readonly (number | undefined)[];
}

/** A picture of numbers with its table: the picture is for the eye, the table is for everybody, and has no rows of nothing. */
export function Chart({
  title,
  text,
  headline,
  heading,
  labels,
  series,
  format,
  isDotted,
  children,
}: {
  title: string;
  text?: ReactNode;
  /** What is to be known at a glance. */
  headline?: ReactNode;
  /** What the places are, such as months. */
  heading: string;
  labels: readonly string[];
  series: readonly Series[];
  format: (value: number) => string;
  /** Drawn as lines with dots, not as bars. */
  isDotted?: true;
  children: ReactNode;
}) {
  const words = useWords().forms;
  const caption = (
    <figcaption className={styles.caption}>
      <h2>{title}</h2>
      {text && <p>{text}</p>}
    </figcaption>
  );
  const filled = filledPlaces(series);
  if (filled.length === 0)
    return (
      <figure className={styles.chart}>
        {caption}
        <p className={styles.nothing}>{words.nothingYet}</p>
      </figure>
    );
  return (
    <figure className={styles.chart}>
      {caption}
      {headline}
      <div className={styles.sides}>
        <div className={styles.picture} aria-hidden="true">
          {children}
          <ul className={styles.legend}>
            {series.map(({ name, colour, isDashed }) => (
              <li key={name}>
                <svg width="20" height="10">
                  <line
                    x1="0"
                    x2="20"
                    y1="5"
                    y2="5"
                    strokeWidth={isDotted ? 2 : 8}
                    stroke={colour}
                    {...(isDashed && { strokeDasharray: '4 3' })}
                  />
                  {isDotted && <circle cx="10" cy="5" r="3.5" fill={colour} />}
                </svg>
                {name}
              </li>
            ))}
          </ul>
        </div>
        <div className={styles.scroller} tabIndex={0} role="region" aria-label={title}>
          <table className={styles.table} aria-label={title}>
            <thead>
              <tr>
                <th scope="col">{heading}</th>
                {series.map(({ name }) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {filled.map((at) => (
                <tr key={at}>
                  <th scope="row">{labels[at]}</th>
                  {series.map(({ name, values }) => (
                    <td key={name}>{values[at] === undefined ? '–' : format(values[at])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </figure>
  );
}

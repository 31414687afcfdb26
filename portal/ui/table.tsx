import type { ReactNode } from 'react';
import styles from './table.module.css';

/** What a column is called, and what stands in it. */
export interface Column<Row> {
  heading: string;
  cell: (row: Row) => ReactNode;
  /** By what the row is known: it heads the card on a telephone. */
  isMain?: true;
  isNumber?: true;
  /** Words of ours alone, of which none is so long that it has to be broken. */
  isWords?: true;
  /** Buttons: their heading is for screen readers alone. */
  isActions?: true;
}

/**
 * A plain table; on a telephone each row is a card. The roles are said, as a browser forgets those of a table that is
 * laid out otherwise.
 */
export function Table<Row>({
  label,
  columns,
  rows,
  keyOf,
}: {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}) {
  const classOf = ({ isMain, isNumber, isWords, isActions }: Column<Row>): string =>
    [isMain && styles.main, isNumber && styles.number, isWords && styles.words, isActions && styles.actions]
      .filter(Boolean)
      .join(' ');
  return (
    <table role="table" className={styles.table} aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.heading} role="columnheader" scope="col" className={classOf(column)}>
              {column.isActions ? <span className="visually-hidden">{column.heading}</span> : column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map((column) => (
              <td
                key={column.heading}
                role={column.isMain ? 'rowheader' : 'cell'}
                data-heading={column.heading}
                className={classOf(column)}
              >
                <div className={styles.content}>{column.cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

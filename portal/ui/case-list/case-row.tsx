import { memo } from 'react';
import { useWords } from '../../words/use-words.tsx';
import { IconMessage, IconPhoto } from '../icons.ts';
import styles from './case-list.module.css';
import type { Column } from './columns.tsx';
import type { ListedCase } from './listed-case.ts';

/** What a row is told by its list. The list hears clicks: a row has no listener of its own. */
interface Told<Row> {
  row: Row;
  index: number;
  top: number;
  columns: readonly Column<Row>[];
  href: string;
  /** Below the title; who sells where, unless said otherwise. */
  detail: string;
  isActive: boolean;
  isSelected?: boolean | undefined;
  /** Why it is faded: it is no longer of this list, or its decision is on its way. */
  faded?: string | undefined;
}

function Row<Row extends ListedCase>({
  row: { caseId, listing, sellerAnswered },
  row,
  index,
  top,
  columns,
  href,
  detail,
  isActive,
  isSelected,
  faded,
}: Told<Row>) {
  const words = useWords().inbox.list;
  const title = listing.title ?? caseId;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      {...(isSelected !== undefined && { 'aria-selected': isSelected })}
      data-index={index}
      data-case={caseId}
      tabIndex={isActive ? 0 : -1}
      aria-current={isActive || undefined}
      className={`${styles.row} ${faded ? styles.faded : ''}`}
      style={{ top }}
    >
      {isSelected !== undefined && (
        <span role="gridcell" className={styles.check}>
          <label>
            <input type="checkbox" tabIndex={-1} checked={isSelected} readOnly aria-label={words.select(title)} />
          </label>
        </span>
      )}
      <span role="gridcell" className={styles.picture}>
        {listing.pictureUrl === undefined ? (
          <IconPhoto size={20} aria-hidden="true" />
        ) : (
          <img src={listing.pictureUrl} alt="" width={44} height={44} loading="lazy" decoding="async" />
        )}
      </span>
      <span role="gridcell" className={styles.offer}>
        <a href={href} tabIndex={-1} className={styles.title} dir="auto" title={title.slice(0, 300)}>
          {title.slice(0, 300)}
        </a>
        <span className={styles.second}>
          {sellerAnswered && (
            <span className={styles.answered}>
              <IconMessage size={14} aria-hidden="true" /> {words.sellerAnswered} ·{' '}
            </span>
          )}
          <bdi>{detail}</bdi>
          {faded !== undefined && <strong> · {faded}</strong>}
        </span>
      </span>
      {columns.map(({ name, cell }) => (
        <span role="gridcell" key={name} className={styles[name]}>
          {cell(row)}
        </span>
      ))}
    </div>
  );
}

/** A case in a list. Nothing of the kit is in it: of rows there are many. */
export const CaseRow = memo(Row) as typeof Row;

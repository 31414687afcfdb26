import { useWords } from '../../words/use-words.tsx';
import styles from './case-list.module.css';
import { CaseRow } from './case-row.tsx';
import type { CaseListProps } from './case-list-props.ts';
import type { Group, ListedCase } from './listed-case.ts';
import { headHeight, useListLayout } from './use-list-layout.ts';
import { useListKeys } from './use-list-keys.ts';
import { useListPlace } from './use-list-place.ts';

/** Cases by the thousand: only those on the screen exist. One stop of the tab key; within it, keys move. */
export function CaseList<Row extends ListedCase>(props: CaseListProps<Row>) {
  const { label, groups, columns, total, hrefOf, detailOf, fadedOf, selecting } = props;
  const words = useWords().inbox.list;
  const place = useListPlace(props);
  const { entries, active } = place;
  const { scroller, virtualizer, heading, isNarrow, starts } = useListLayout(props, place);
  const { onClick } = useListKeys(props, place, virtualizer);
  const headings = entries.length - groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const current = heading === -1 ? undefined : entries[heading];
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its keys are in the registry: useListKeys
    <div
      role="grid"
      aria-label={label}
      aria-rowcount={total === undefined ? -1 : total + headings + 1}
      {...(selecting && { 'aria-multiselectable': true })}
      className={styles.grid}
      ref={scroller}
      onClick={onClick}
      tabIndex={-1}
    >
      <div role="row" aria-rowindex={1} className={styles.head} style={{ height: isNarrow ? 0 : headHeight }}>
        {selecting && (
          <span role="columnheader" className={styles.check}>
            <span className="visually-hidden">{words.selection}</span>
          </span>
        )}
        <span role="columnheader" className={styles.picture}>
          <span className="visually-hidden">{words.picture}</span>
        </span>
        <span role="columnheader" className={styles.offer}>
          {words.offer}
        </span>
        {columns.map((column) => (
          <span role="columnheader" key={column.name} className={styles[column.name]}>
            {column.label}
          </span>
        ))}
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: starts.at(-1) }}>
        {current?.kind === 'heading' && (
          <Heading index={heading} group={current.group} isSticky columns={columns.length} isNarrow={isNarrow} />
        )}
        {virtualizer.getVirtualItems().map(({ index }) => {
          const entry = entries[index];
          if (!entry || index === heading) return null;
          const top = starts[index]!;
          if (entry.kind === 'heading')
            return (
              <Heading key={entry.group.key} index={index} group={entry.group} top={top} columns={columns.length} />
            );
          const { row } = entry;
          return (
            <CaseRow
              key={row.caseId}
              row={row}
              index={index}
              top={top}
              columns={columns}
              href={hrefOf(row)}
              detail={detailOf(row)}
              isActive={index === active}
              isSelected={selecting?.selected.has(row.caseId)}
              faded={fadedOf?.(row)}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The heading of a group; the current one stays at the top. */
function Heading<Row>({
  group: { title, rows },
  index,
  top,
  isSticky = false,
  isNarrow = false,
  columns,
}: {
  group: Group<Row>;
  index: number;
  top?: number;
  isSticky?: boolean;
  isNarrow?: boolean;
  columns: number;
}) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={`${styles.heading} ${isSticky ? styles.sticky : ''}`}
      style={{ top: isSticky ? (isNarrow ? 0 : headHeight) : top }}
    >
      <span role="gridcell" aria-colspan={columns + 2}>
        <strong>{title}</strong> {rows.length}
      </span>
    </div>
  );
}

import { useEffect, useMemo, useState } from 'react';
import type { CaseListProps } from './case-list-props.ts';
import { entriesOf, moveTo, type Entry } from './list-rules.ts';
import type { ListedCase } from './listed-case.ts';
import { forgetPlace, placeIn, type Place } from './remembered.ts';

/** Where in the list the keys are. */
export interface ListPlace<Row> {
  entries: Entry<Row>[];
  /** The line that has the stop of the tab key; -1 in an empty list. */
  active: number;
  row: Row | undefined;
  /** Where somebody was who comes back. */
  cameBackTo: Place | undefined;
  goTo: (index: number) => void;
}

/** One row has the stop of the tab key: by its case, so that it goes with the case; when that is gone, the one in its place. */
export function useListPlace<Row extends ListedCase>({
  list,
  groups,
  onActive,
}: Pick<CaseListProps<Row>, 'list' | 'groups' | 'onActive'>): ListPlace<Row> {
  const entries = useMemo(() => entriesOf(groups), [groups]);
  const [cameBackTo] = useState(() => placeIn(list));
  const [at, setAt] = useState({ caseId: cameBackTo?.caseId, index: 0 });
  useEffect(() => forgetPlace(list), [list]);
  const found = entries.findIndex((entry) => entry.kind === 'row' && entry.row.caseId === at.caseId);
  const nearest = moveTo(entries, Math.min(at.index, entries.length) - 1, 'next');
  const active = found === -1 ? Math.min(nearest, entries.length - 1) : found;
  const entry = entries[active];
  const row = entry?.kind === 'row' ? entry.row : undefined;
  useEffect(() => onActive?.(row), [row, onActive]);
  return {
    entries,
    active,
    row,
    cameBackTo,
    goTo(index) {
      const target = entries[index];
      if (target?.kind === 'row') setAt({ caseId: target.row.caseId, index });
    },
  };
}

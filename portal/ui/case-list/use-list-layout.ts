import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useIsNarrow } from '../use-is-narrow.ts';
import type { CaseListProps } from './case-list-props.ts';
import { headingAt, startsOf } from './list-rules.ts';
import type { ListedCase } from './listed-case.ts';
import type { ListPlace } from './use-list-place.ts';

/** Height of the names of the columns, which stay at the top; there are none where there is one column only. */
export const headHeight = 36;
const headingHeight = 32;
const rowHeight = { wide: 56, narrow: 72 };
const pageBefore = 20;

/** Which lines exist now, and where. All heights are known, so that nothing is measured and nothing jumps. */
export function useListLayout<Row extends ListedCase>(
  { more, isWhole = false }: Pick<CaseListProps<Row>, 'more' | 'isWhole'>,
  { entries, active, cameBackTo }: ListPlace<Row>,
) {
  const scroller = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow();
  const head = isNarrow ? 0 : headHeight;
  const row = isNarrow ? rowHeight.narrow : rowHeight.wide;
  const starts = useMemo(() => startsOf(entries, { heading: headingHeight, row }), [entries, row]);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes here
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => starts[index + 1]! - starts[index]!,
    getItemKey: (index) => keyOf(entries[index]),
    overscan: isWhole ? entries.length : 6,
    scrollMargin: head,
    scrollPaddingStart: head + headingHeight,
    scrollPaddingEnd: 8,
    initialOffset: cameBackTo?.scrolled ?? 0,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const shown = defaultRangeExtractor(range);
        const isMissing = active >= 0 && active < range.count && !shown.includes(active);
        return isMissing ? [...shown, active].toSorted((a, b) => a - b) : shown;
      },
      [active],
    ),
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, starts]);
  const comingBack = useRef(cameBackTo);
  useLayoutEffect(() => {
    const row = comingBack.current && scroller.current?.querySelector<HTMLElement>('[data-case][tabindex="0"]');
    if (!row || !comingBack.current) return; // the first lines exist only when the size of the screen is known
    scroller.current!.scrollTop = comingBack.current.scrolled;
    row.focus({ preventScroll: true });
    comingBack.current = undefined;
  });
  const lastShown = virtualizer.range?.endIndex ?? 0;
  const isNearEnd = lastShown >= entries.length - pageBefore;
  useEffect(() => {
    if (isNearEnd) more?.();
  }, [isNearEnd, more, entries.length]);
  const heading = headingAt(entries, starts, virtualizer.scrollOffset ?? 0);
  return { scroller, virtualizer, heading, isNarrow, starts };
}

const keyOf = (entry: ListPlace<ListedCase>['entries'][number] | undefined): string => {
  if (!entry) return '';
  return entry.kind === 'row' ? entry.row.caseId : `group ${entry.group.key}`;
};

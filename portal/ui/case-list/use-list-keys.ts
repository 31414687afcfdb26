import type { Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, type MouseEvent } from 'react';
import { useWords } from '../../words/use-words.tsx';
import { useKeys, type Command } from '../keys.ts';
import type { CaseListProps } from './case-list-props.ts';
import { between, moveTo, toggled, type Move } from './list-rules.ts';
import type { ListedCase } from './listed-case.ts';
import { rememberPlace } from './remembered.ts';
import type { ListPlace } from './use-list-place.ts';

/** What keys and clicks do in a list. */
export function useListKeys<Row extends ListedCase>(
  { list, hrefOf, open, selecting }: CaseListProps<Row>,
  { entries, active, row, goTo }: ListPlace<Row>,
  virtualizer: Virtualizer<HTMLDivElement, Element>,
): { onClick: (event: MouseEvent<HTMLElement>) => void } {
  const words = useWords().inbox.keys;
  const wantsFocus = useRef(false);
  const anchor = useRef(active);
  const grid = (): HTMLElement | null => virtualizer.scrollElement;
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    grid()?.querySelector<HTMLElement>('[data-case][tabindex="0"]')?.focus({ preventScroll: true });
  });
  const focus = (index: number): void => {
    wantsFocus.current = true;
    goTo(index);
    if (index === moveTo(entries, -1, 'first')) virtualizer.scrollToOffset(0);
    else virtualizer.scrollToIndex(index);
  };
  const openRow = (one: Row): void => {
    rememberPlace(list, { caseId: one.caseId, scrolled: grid()?.scrollTop ?? 0 });
    open(hrefOf(one));
  };
  const isInGrid = (target: EventTarget | null): boolean => target instanceof Node && !!grid()?.contains(target);
  /** The marked row is opened wherever the focus is, but on what is itself opened so. */
  const opensRow = (target: EventTarget | null): boolean =>
    isInGrid(target) ||
    !(target instanceof Element && target.closest('a, button, label, input, summary, [tabindex="0"]'));
  const { selected, select } = selecting ?? { selected: new Set<string>(), select: () => {} };
  const choose = (index: number, isRange: boolean): void => {
    const entry = entries[index];
    if (entry?.kind !== 'row') return;
    if (isRange) select(new Set([...selected, ...between(entries, anchor.current, index)]));
    else select(toggled(selected, entry.row.caseId));
    if (!isRange) anchor.current = index;
  };
  const moving = (keys: string, label: string, to: Move): Command => ({
    keys,
    label,
    run: () => focus(moveTo(entries, active, to)),
    repeats: true,
    ...(keys.length > 1 && { when: isInGrid }),
  });
  useKeys([
    moving('j', words.next, 'next'),
    moving('k', words.previous, 'previous'),
    moving('ArrowDown', words.next, 'next'),
    moving('ArrowUp', words.previous, 'previous'),
    moving('Home', words.first, 'first'),
    moving('End', words.last, 'last'),
    { keys: 'Enter', label: words.open, run: () => row && openRow(row), when: opensRow },
    ...(selecting
      ? [
          { keys: 'x', label: words.select, run: () => choose(active, false) },
          { keys: 'shift+x', label: words.selectRange, run: () => choose(active, true) },
          { keys: 'mod+a', label: words.selectAll, run: () => select(new Set(between(entries, 0, entries.length))) },
        ]
      : []),
    ...(selected.size > 0 ? [{ keys: 'Escape', label: words.selectNone, run: () => select(new Set()) }] : []),
  ]);
  return {
    onClick(event) {
      const target = event.target as HTMLElement;
      const line = target.closest<HTMLElement>('[data-index]');
      const index = Number(line?.dataset.index);
      const entry = line ? entries[index] : undefined;
      if (entry?.kind !== 'row') return;
      if (target instanceof HTMLInputElement) {
        choose(index, event.shiftKey);
        goTo(index);
        return;
      }
      if (target.closest('label') || event.ctrlKey || event.metaKey || event.button !== 0) return;
      event.preventDefault();
      goTo(index);
      openRow(entry.row);
    },
  };
}

import type { Group } from './listed-case.ts';

/** A line of a list: the heading of a group, or a case. */
export type Entry<Row> = { kind: 'heading'; group: Group<Row> } | { kind: 'row'; row: Row };

interface Case {
  caseId: string;
}

/** Groups in the order of their lines; a group without cases has no heading either. */
export const entriesOf = <Row>(groups: readonly Group<Row>[]): Entry<Row>[] =>
  groups
    .filter(({ rows }) => rows.length > 0)
    .flatMap((group) => [
      ...(group.title === undefined ? [] : [{ kind: 'heading', group } as const]),
      ...group.rows.map((row) => ({ kind: 'row', row }) as const),
    ]);

/** Where the lines begin, from the top; the last is where the list ends. */
export function startsOf(
  entries: readonly Entry<unknown>[],
  heights: Record<Entry<unknown>['kind'], number>,
): number[] {
  const starts = [0];
  for (const { kind } of entries) starts.push(starts.at(-1)! + heights[kind]);
  return starts;
}

/** The heading under which somebody reads who has scrolled so far. */
export function headingAt(entries: readonly Entry<unknown>[], starts: readonly number[], scrolled: number): number {
  return entries.findLastIndex(({ kind }, index) => kind === 'heading' && starts[index]! <= Math.max(0, scrolled));
}

export type Move = 'next' | 'previous' | 'first' | 'last';

/** To which line a move leads: headings are passed over, and at an end one stays. */
export function moveTo(entries: readonly Entry<unknown>[], from: number, move: Move): number {
  const isRow = ({ kind }: Entry<unknown>): boolean => kind === 'row';
  const found = {
    next: () => entries.findIndex((entry, index) => index > from && isRow(entry)),
    previous: () => entries.findLastIndex((entry, index) => index < from && isRow(entry)),
    first: () => entries.findIndex(isRow),
    last: () => entries.findLastIndex(isRow),
  }[move]();
  return found === -1 ? from : found;
}

/** Every case between two lines, both included. */
export function between<Row extends Case>(entries: readonly Entry<Row>[], one: number, other: number): string[] {
  const [from, to] = one < other ? [one, other] : [other, one];
  return entries.slice(Math.max(0, from), to + 1).flatMap((entry) => (entry.kind === 'row' ? [entry.row.caseId] : []));
}

/** Selected when it was not, and the reverse. */
export const toggled = (selected: ReadonlySet<string>, caseId: string): Set<string> =>
  selected.has(caseId) ? new Set([...selected].filter((one) => one !== caseId)) : new Set([...selected, caseId]);

/** The rows of several pages; what has moved from one page to another while they were read counts once. */
export function rowsOf<Row extends Case>(pages: readonly { items: readonly Row[] }[]): Row[] {
  return [...new Map(pages.flatMap(({ items }) => items).map((row) => [row.caseId, row])).values()];
}

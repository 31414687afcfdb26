import type { Group, ListedCase } from './listed-case.ts';

/** How soon something is due, in the order in which it stands. */
const dueGroups = ['overdue', 'soon', 'today', 'tomorrow', 'later'] as const;
export type DueGroup = (typeof dueGroups)[number];

const soonMilliseconds = 2 * 3_600_000;

/** In how soon something is due, by the days of the reader's machine. */
export function dueGroupOf(due: string | undefined, now: number): DueGroup {
  if (due === undefined) return 'later';
  const at = new Date(due).getTime();
  if (at <= now) return 'overdue';
  if (at <= now + soonMilliseconds) return 'soon';
  if (at < midnightAfter(now, 1)) return 'today';
  return at < midnightAfter(now, 2) ? 'tomorrow' : 'later';
}

/** The days of a calendar are not all 24 hours long. */
const midnightAfter = (now: number, days: number): number => new Date(now).setHours(24 * days, 0, 0, 0);

/** Cases under the headings of how soon they are due; their order stays. */
export function groupByDue<Row extends Pick<ListedCase, 'clock'> & { due?: string | undefined }>(
  rows: readonly Row[],
  now: number,
  titles: Record<DueGroup, string>,
): Group<Row>[] {
  const groupOf = ({ due, clock }: Row): DueGroup => dueGroupOf(due ?? clock?.deadline, now);
  return dueGroups.map((key) => ({ key, title: titles[key], rows: rows.filter((row) => groupOf(row) === key) }));
}

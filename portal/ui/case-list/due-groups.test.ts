import { expect, test } from 'vitest';
import { dueGroupOf, groupByDue } from './due-groups.ts';

/** By the days of the machine that reads: so are these. */
const at = (day: number, hour: number, minute = 0): number => new Date(2026, 10, day, hour, minute).getTime();
const due = (...when: Parameters<typeof at>): string => new Date(at(...when)).toISOString();
const now = at(28, 20);

test.each([
  ['overdue', due(28, 19, 59)],
  ['soon', due(28, 21, 59)],
  ['today', due(28, 23, 59)],
  ['tomorrow', due(29, 0)],
  ['tomorrow', due(29, 23, 59)],
  ['later', due(30, 0)],
  ['later', undefined],
])('is due %s', (group, moment) => {
  expect(dueGroupOf(moment, now)).toBe(group);
});

test('two hours count before the day does', () => {
  expect(dueGroupOf(due(29, 0, 30), at(28, 23))).toBe('soon');
});

test('a promise counts before a clock', () => {
  const titles = { overdue: 'O', soon: 'S', today: 'T', tomorrow: 'M', later: 'L' };
  const groups = groupByDue([{ due: due(29, 12), clock: { deadline: due(28, 21) } }], now, titles);
  expect(groups.filter(({ rows }) => rows.length > 0).map(({ title }) => title)).toEqual(['M']);
});

import { expect, test } from 'vitest';
import { filledPlaces, knownPlaces, stacked, tallest, timeTicks } from './chart-rules.ts';
import { shownLabels } from './axes.tsx';

const rows = [
  { name: 'a', colour: 'x', values: [1, 0, 3] },
  { name: 'b', colour: 'y', values: [2, 4, undefined] },
];

test('counts stand upon each other, and nothing is drawn for nothing', () => {
  expect(stacked(rows).map(({ at, name, from, to }) => [at, name, from, to])).toEqual([
    [0, 'a', 0, 1],
    [2, 'a', 0, 3],
    [0, 'b', 1, 3],
    [1, 'b', 0, 4],
  ]);
});

test('the highest place is that of all together, or of the greatest', () => {
  expect([tallest(rows), tallest(rows, 'greatest'), tallest([])]).toEqual([4, 4, 0]);
  expect(tallest([{ values: [1, 2] }, { values: [1, 2] }])).toBe(4);
});

test('an axis of time has marks that people count in', () => {
  expect(timeTicks(95)).toEqual([0, 30, 60, 90, 120]);
  expect(timeTicks(7200)).toEqual([0, 1800, 3600, 5400, 7200]);
  expect(timeTicks(9 * 86_400)).toEqual([0, 5, 10].map((days) => days * 86_400));
  expect(timeTicks(1000 * 86_400)).toHaveLength(5);
});

test('what is not known has no place', () => {
  expect(knownPlaces([1, undefined, 0])).toEqual([
    { at: 0, value: 1 },
    { at: 2, value: 0 },
  ]);
});

test('labels that have no room are left out, the last one never', () => {
  expect(shownLabels(12, 1000)).toHaveLength(12);
  expect(shownLabels(12, 300)).toEqual([2, 5, 8, 11]);
  expect(shownLabels(1, 10)).toEqual([0]);
});

test('places at which nothing was are no rows of a table; the newest is the first', () => {
  expect(filledPlaces([{ values: [1, 0, undefined, 0] }, { values: [0, 0, 2, undefined] }])).toEqual([2, 0]);
  expect(filledPlaces([])).toEqual([]);
});

import { expect, test } from 'vitest';
import { between, entriesOf, headingAt, moveTo, startsOf, toggled } from './list-rules.ts';

const row = (caseId: string) => ({ caseId });
const entries = entriesOf([
  { key: 'soon', title: 'Soon', rows: [row('a'), row('b')] },
  { key: 'empty', title: 'Empty', rows: [] },
  { key: 'later', title: 'Later', rows: [row('c')] },
]);
const heights = { heading: 32, row: 56 };

test('a group without cases has no heading, one without a title neither', () => {
  expect(entries.map(({ kind }) => kind)).toEqual(['heading', 'row', 'row', 'heading', 'row']);
  expect(entriesOf([{ key: 'all', rows: [row('a')] }])).toHaveLength(1);
});

test('lines stand one below the other, and the heading that was passed last counts', () => {
  const starts = startsOf(entries, heights);
  expect(starts).toEqual([0, 32, 88, 144, 176, 232]);
  expect([-5, 0, 143, 144, 500].map((scrolled) => headingAt(entries, starts, scrolled))).toEqual([0, 0, 0, 3, 3]);
  expect(headingAt([], [0], 0)).toBe(-1);
});

test('moves pass headings over, and stay at an end', () => {
  expect(moveTo(entries, 2, 'next')).toBe(4);
  expect(moveTo(entries, 4, 'previous')).toBe(2);
  expect(moveTo(entries, 4, 'next')).toBe(4);
  expect(moveTo(entries, 1, 'previous')).toBe(1);
  expect([moveTo(entries, 4, 'first'), moveTo(entries, 1, 'last')]).toEqual([1, 4]);
});

test('a range goes in either direction and knows no headings', () => {
  expect(between(entries, 4, 2)).toEqual(['b', 'c']);
  expect(between(entries, 0, entries.length)).toEqual(['a', 'b', 'c']);
});

test('what is chosen twice is not chosen', () => {
  expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b']);
  expect([...toggled(new Set(['a', 'b']), 'a')]).toEqual(['b']);
});

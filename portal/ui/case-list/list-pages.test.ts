import { expect, test } from 'vitest';
import { pageOf, pageWith } from './list-pages.ts';

const rowsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ caseId: `case-${first + index}` }));
const groups = [
  { key: 'soon', title: 'Soon', rows: rowsFrom(0, 30) },
  { key: 'later', title: 'Later', rows: rowsFrom(30, 45) },
];

test('pages hold fifty rows each, under the headings of theirs', () => {
  const sizes = (page: number) => pageOf(groups, page).map(({ key, rows }) => [key, rows.length, rows[0]!.caseId]);
  expect(sizes(0)).toEqual([
    ['soon', 30, 'case-0'],
    ['later', 20, 'case-30'],
  ]);
  expect(sizes(1)).toEqual([['later', 25, 'case-50']]);
  expect(sizes(2)).toEqual([]);
});

test('who comes back comes to the page of the case', () => {
  expect([pageWith(groups, 'case-49'), pageWith(groups, 'case-50'), pageWith(groups, 'gone')]).toEqual([0, 1, 0]);
});

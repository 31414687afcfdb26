import { expect, test } from 'vitest';
import { resultsIn } from './authorised-seller.ts';

const lines = [
  { line: 2, result: 'authorised', sellerId: 'a' },
  { line: 3, result: 'refused', problem: { code: 'invalid', detail: 'x', pointer: '/ends_on' } },
];
const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');

test('each line has its result, and the summary says that all was read', () => {
  expect(resultsIn(`${text}{"summary":{"lines":2}}\n`)).toEqual({ lines, isWhole: true });
});

test('an answer that was broken off is told from a whole one', () => {
  expect(resultsIn(`${text}{"line":4,"res`)).toEqual({ lines, isWhole: false });
});

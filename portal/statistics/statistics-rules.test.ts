import { expect, test } from 'vitest';
import { formula } from '../../domain/accuracy.ts';
import { mathIn, newestOf, rowOf, sumOf, type Month } from './statistics-rules.ts';

test('of the formula, the mathematics are shown; of another one, all', () => {
  expect(mathIn(formula)).toBe('(p + z²/2n − z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)');
  expect(mathIn('p = 1')).toBe('p = 1');
});

test('a month without a value leaves its place empty', () => {
  const none = { removed: 0, dismissed: 0, reinstated: 0, withdrawn: 0, upheld: 0, otherwise: 0 };
  const months: Month[] = [
    { month: '2026-10', answers: { inTime: 0, unanswered: 1 }, ended: none, appeals: none },
    { month: '2026-11', answers: { inTime: 1, unanswered: 0, medianSeconds: 90 }, ended: none, appeals: none },
  ];
  expect(rowOf(months)('median', 'ink', ({ answers }) => answers.medianSeconds).values).toEqual([undefined, 90]);
});

test('what is to be known at a glance: the newest value that is there, and all of them together', () => {
  expect(newestOf([4, undefined, 7, undefined])).toEqual({ at: 2, value: 7 });
  expect(newestOf([undefined])).toBeUndefined();
  expect(sumOf([4, undefined, 7])).toBe(11);
});

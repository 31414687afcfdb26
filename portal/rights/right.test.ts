import { expect, test } from 'vitest';
import { remindedDaysBefore } from '../../domain/rights.ts';
import { daysLeft, expiryOf, soonDays } from './right.ts';

const now = Date.parse('2026-11-29T12:00:00Z');

test('a right is in force on its last day, and over on the next', () => {
  expect(expiryOf('2026-11-29', now)).toBe('soon');
  expect(expiryOf('2026-11-28', now)).toBe('over');
  expect([daysLeft('2026-11-29', now), daysLeft('2026-11-30', now), daysLeft('2026-11-01', now)]).toEqual([1, 2, 0]);
});

test('it is warned of months before, as early as by letter', () => {
  expect(soonDays).toBe(Math.max(...remindedDaysBefore));
  expect(expiryOf('2027-02-26', now)).toBe('soon');
  expect(expiryOf('2027-03-01', now)).toBe('far');
  expect(expiryOf(undefined, now)).toBe('none');
});

import { describe, expect, test } from 'vitest';
import { berlin } from '../../test/support/cases/calendar.ts';
import { addCounted, countedBetween } from './counted.ts';

const hours = 3_600_000;
const friday = '2026-01-15T23:00:00.000Z'; // Friday, 16 January, midnight in Berlin
const saturday = '2026-01-16T23:00:00.000Z';
const monday = '2026-01-18T23:00:00.000Z';

describe('time on days that count', () => {
  test('is every day’s, where every day counts', () => {
    expect(countedBetween(friday, monday, 'calendar', berlin)).toBe(72 * hours);
    expect(addCounted(friday, 72 * hours, 'calendar', berlin)).toBe(monday);
  });

  test('leaves out weekends and holidays, where working days count', () => {
    expect(countedBetween(friday, monday, 'business', berlin)).toBe(24 * hours);
    expect(countedBetween(saturday, monday, 'business', berlin)).toBe(0);
    // Good Friday to Easter Monday
    expect(countedBetween('2026-04-02T22:00:00.000Z', '2026-04-06T22:00:00.000Z', 'business', berlin)).toBe(0);
    expect(countedBetween(friday, monday, 'without_sundays', berlin)).toBe(48 * hours);
  });

  test('never ends a day that does not count', () => {
    expect(addCounted(friday, 24 * hours, 'business', berlin)).toBe(saturday);
    expect(addCounted(friday, 25 * hours, 'business', berlin)).toBe('2026-01-19T00:00:00.000Z');
    expect(addCounted('2026-01-17T12:00:00.000Z', 0, 'business', berlin)).toBe('2026-01-19T23:00:00.000Z');
  });

  test('runs back nowhere', () => {
    expect(countedBetween(monday, friday, 'business', berlin)).toBe(0);
    expect(addCounted(saturday, 0, 'business', berlin)).toBe(saturday);
  });
});

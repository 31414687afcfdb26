import { expect, test } from 'vitest';
import { wholeYear, yearOf } from './report-search.ts';

test('days are said as a year when they are the whole of one', () => {
  expect(wholeYear(yearOf(2026))).toBe(2026);
  expect(wholeYear({ from: '2026-01-01', to: '2026-12-30' })).toBeUndefined();
  expect(wholeYear({ from: '2025-01-01', to: '2026-12-31' })).toBeUndefined();
});

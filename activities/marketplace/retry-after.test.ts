import { expect, test } from 'vitest';
import { readRetryAfter } from './retry-after.ts';

const now = Date.parse('2026-01-12T08:00:00.000Z');
const hour = 3_600_000;

test.each([
  ['7', 7_000],
  ['3600', hour],
  ['3601', hour],
  ['9'.repeat(400), hour],
  ['Mon, 12 Jan 2026 08:00:30 GMT', 30_000],
  ['Monday, 12-Jan-26 08:00:30 GMT', 30_000],
  ['Mon Jan 12 08:00:30 2026', 30_000],
  ['Fri, 12 Jan 2057 08:00:00 GMT', hour],
])('"%s" asks for a time, and an hour is the most that it gets', (header, milliseconds) => {
  expect(readRetryAfter(header, now)).toBe(milliseconds);
});

test.each([
  null,
  '',
  '0',
  '-1',
  '-86400',
  'Mon, 12 Jan 2026 07:59:59 GMT',
  'soon',
  '9999-12-31',
  'NaN',
  '1e3',
  '0x10',
  '\u0000',
])('"%s" asks for nothing', (header) => {
  expect(readRetryAfter(header, now)).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import { moreTime, period } from './duration.ts';
import { readPeriod } from './length.ts';

describe('a period', () => {
  test.each([
    ['PT72H', { unit: 'milliseconds', count: 259_200_000 }],
    ['PT1H30M', { unit: 'milliseconds', count: 5_400_000 }],
    ['PT90S', { unit: 'milliseconds', count: 90_000 }],
    ['PT15M', { unit: 'milliseconds', count: 900_000 }],
    ['P14D', { unit: 'days', count: 14, counted: 'calendar' }],
    ['P3D business', { unit: 'days', count: 3, counted: 'business' }],
    ['P3D without Sundays', { unit: 'days', count: 3, counted: 'without_sundays' }],
    ['P6M', { unit: 'months', count: 6 }],
  ])('%s says %o', (text, length) => {
    expect(period.parse(text)).toBe(text);
    expect(readPeriod(text)).toEqual(length);
  });

  test.each([
    '',
    'P',
    'PT',
    'P1Y',
    'P1W',
    'P1DT1H',
    'P-1D',
    'P1.5D',
    'PT1M1H',
    'P3D Business',
    'P6M business',
    '3 days',
    ' P1D',
  ])('is not "%s"', (text) => expect(period.safeParse(text).success).toBe(false));
});

test.each(['PT0S', 'PT00H0M', 'P0D', 'P0M', 'P00D business', 'P0D without Sundays'])(
  '%s is a period, and gives nobody more time',
  (text) => {
    expect(period.safeParse(text).success).toBe(true);
    expect(moreTime.safeParse(text)).toMatchObject({ error: { issues: [{ message: 'must be longer than nothing' }] } });
  },
);

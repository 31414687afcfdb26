import { describe, expect, test } from 'vitest';
import { berlin } from '../../test/support/cases/calendar.ts';
import { dueAt, later } from './due.ts';

/** Every date here was counted by hand on a calendar of Berlin. */
describe('a period is over', () => {
  test.each([
    ['hours are exact when the clocks spring forward', '2026-03-28T12:00:00.000Z', 'PT24H', '2026-03-29T12:00:00.000Z'],
    ['hours are exact when the clocks fall back', '2026-10-24T12:00:00.000Z', 'PT72H', '2026-10-27T12:00:00.000Z'],
    ['seconds are exact', '2026-01-12T08:00:00.123Z', 'PT90S', '2026-01-12T08:01:30.123Z'],
    ['a day runs to the end of the next day', '2026-01-12T08:00:00.000Z', 'P1D', '2026-01-13T23:00:00.000Z'],
    ['whatever the hour at which it begins', '2026-01-12T22:59:59.999Z', 'P1D', '2026-01-13T23:00:00.000Z'],
    ['from midnight on it is the next day’s', '2026-01-12T23:00:00.000Z', 'P1D', '2026-01-14T23:00:00.000Z'],
    ['a day of 23 hours is a day', '2026-03-28T10:00:00.000Z', 'P1D', '2026-03-29T22:00:00.000Z'],
    ['a day of 25 hours is a day', '2026-10-24T10:00:00.000Z', 'P1D', '2026-10-25T23:00:00.000Z'],
    ['no days end with the day itself', '2026-01-12T08:00:00.000Z', 'P0D', '2026-01-12T23:00:00.000Z'],
    ['two weeks over a change of clocks', '2026-03-20T10:00:00.000Z', 'P14D', '2026-04-03T22:00:00.000Z'],
    ['calendar days count holidays and weekends', '2026-04-02T08:00:00.000Z', 'P3D', '2026-04-05T22:00:00.000Z'],
    ['a month from 31 January ends with February', '2026-01-31T10:00:00.000Z', 'P1M', '2026-02-28T23:00:00.000Z'],
    ['also in a leap year', '2028-01-31T10:00:00.000Z', 'P1M', '2028-02-29T23:00:00.000Z'],
    ['six months from 31 August', '2027-08-31T10:00:00.000Z', 'P6M', '2028-02-29T23:00:00.000Z'],
    ['six months from a leap day', '2028-02-29T10:00:00.000Z', 'P6M', '2028-08-29T22:00:00.000Z'],
    ['six months over a leap day', '2027-11-15T10:00:00.000Z', 'P6M', '2028-05-15T22:00:00.000Z'],
    ['twelve months from a leap day', '2028-02-29T10:00:00.000Z', 'P12M', '2029-02-28T23:00:00.000Z'],
    ['business days leave out Easter', '2026-04-02T08:00:00.000Z', 'P3D business', '2026-04-09T22:00:00.000Z'],
    ['business days begin after a weekend', '2026-01-17T10:00:00.000Z', 'P3D business', '2026-01-21T23:00:00.000Z'],
    ['business days from a Friday', '2026-01-16T10:00:00.000Z', 'P1D business', '2026-01-19T23:00:00.000Z'],
    ['without Sundays counts Saturdays', '2026-01-16T10:00:00.000Z', 'P3D without Sundays', '2026-01-20T23:00:00.000Z'],
    ['without Sundays counts holidays', '2026-12-24T10:00:00.000Z', 'P3D without Sundays', '2026-12-28T23:00:00.000Z'],
    ['where business days do not', '2026-12-24T10:00:00.000Z', 'P3D business', '2026-12-30T23:00:00.000Z'],
  ])('%s', (_rule, start, period, end) => {
    expect(dueAt(start, period, berlin)).toBe(end);
  });
});

describe('a deadline moves', () => {
  test.each([
    ['from the end of a day by that day, not the next', '2026-01-16T23:00:00.000Z', 'P1D', '2026-01-17T23:00:00.000Z'],
    ['from within a day to the end of a day', '2026-01-16T10:00:00.000Z', 'P1D', '2026-01-17T23:00:00.000Z'],
    ['by business days from a Friday’s end', '2026-01-16T23:00:00.000Z', 'P3D business', '2026-01-21T23:00:00.000Z'],
    ['by a month from the end of 31 January', '2026-01-31T23:00:00.000Z', 'P1M', '2026-02-28T23:00:00.000Z'],
    ['by a day of 23 hours', '2026-03-28T23:00:00.000Z', 'P1D', '2026-03-29T22:00:00.000Z'],
    ['by hours to the second', '2026-03-28T23:00:00.000Z', 'PT24H', '2026-03-29T23:00:00.000Z'],
  ])('%s', (_rule, at, by, end) => {
    expect(later(at, by, berlin)).toBe(end);
  });

  test('by a day and a day as far as by two', () => {
    const end = '2026-03-27T23:00:00.000Z';
    expect(later(later(end, 'P1D', berlin), 'P1D', berlin)).toBe(later(end, 'P2D', berlin));
  });
});

import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { berlin } from '../../test/support/cases/calendar.ts';
import {
  addMonths,
  calendarSchema,
  endOfDay,
  isSunday,
  isWorkingDay,
  localDate,
  outlivedAt,
  type Calendar,
} from './calendar.ts';

/** What the zone's clocks show from 2026 on, as whoever opens a case resolves it. */
function calendarOf(zone: string): Calendar {
  const offsets: Calendar['offsets'] = [];
  let moment: Temporal.ZonedDateTime | null = Temporal.Instant.from('2026-01-01T00:00:00Z').toZonedDateTimeISO(zone);
  while (moment && moment.epochMilliseconds < Date.UTC(2029, 0)) {
    const from = new Date(moment.epochMilliseconds).toISOString();
    offsets.push({ from, minutes: moment.offsetNanoseconds / 60_000_000_000 });
    moment = moment.getTimeZoneTransition('next');
  }
  return { zone, country: 'XX', until: '2028-12-31', offsets, weekend: [6, 7], holidays: [] };
}

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC'];
const zonesWithoutMidnight = ['America/Santiago', 'America/Havana', 'Africa/Cairo', 'Asia/Beirut'];

describe('a local day', () => {
  test('is the one that a wall clock of the zone shows', () => {
    expect(localDate(berlin, '2026-01-12T22:59:59.999Z')).toBe('2026-01-12');
    expect(localDate(berlin, '2026-01-12T23:00:00.000Z')).toBe('2026-01-13');
    expect(localDate(berlin, '2026-07-12T21:59:59.999Z')).toBe('2026-07-12');
    expect(localDate(berlin, '2026-07-12T22:00:00.000Z')).toBe('2026-07-13');
  });

  test('ends where the next one begins, also on the days on which the clocks change', () => {
    expect(endOfDay(berlin, '2026-03-28')).toBe('2026-03-28T23:00:00.000Z');
    expect(endOfDay(berlin, '2026-03-29')).toBe('2026-03-29T22:00:00.000Z');
    expect(endOfDay(berlin, '2026-10-24')).toBe('2026-10-24T22:00:00.000Z');
    expect(endOfDay(berlin, '2026-10-25')).toBe('2026-10-25T23:00:00.000Z');
  });

  test('ends at one o’clock where the clocks spring forward at midnight', () => {
    expect(endOfDay(calendarOf('America/Santiago'), '2026-09-05')).toBe('2026-09-06T04:00:00.000Z');
    expect(endOfDay(calendarOf('Africa/Cairo'), '2026-04-23')).toBe('2026-04-23T22:00:00.000Z');
  });

  test.each([...zones, ...zonesWithoutMidnight])('ends in %s where a time-zone database says so', (zone) => {
    const calendar = calendarOf(zone);
    for (const { from } of calendar.offsets) {
      for (const away of [-2, -1, 0, 1, 40]) {
        const day = Temporal.PlainDate.from(from.slice(0, 10)).add({ days: away });
        const next = day.add({ days: 1 }).toZonedDateTime(zone);
        expect(endOfDay(calendar, day.toString())).toBe(new Date(next.epochMilliseconds).toISOString());
      }
    }
  });
});

test('a month later is the same day, or the last one of a shorter month', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
  expect(addMonths('2026-02-28', 1)).toBe('2026-03-28');
  expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
  expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
  expect(addMonths('2026-11-30', 14)).toBe('2028-01-30');
});

test('a case needs the next calendar a year before the last day that this one knows', () => {
  expect(outlivedAt(berlin)).toBe('2027-12-31T00:00:00.000Z');
});

test('nobody works on a weekend or a public holiday', () => {
  expect(isWorkingDay(berlin, '2026-01-12')).toBe(true);
  expect(isWorkingDay(berlin, '2026-01-17')).toBe(false);
  expect(isWorkingDay(berlin, '2026-01-18')).toBe(false);
  expect(isWorkingDay(berlin, '2026-04-03')).toBe(false);
  expect([isSunday('2026-01-18'), isSunday('2026-01-17')]).toEqual([true, false]);
});

test('a calendar is refused without any offset, with a moment that is not UTC, and without a last day', () => {
  expect(calendarSchema.safeParse(berlin).success).toBe(true);
  expect(calendarSchema.safeParse({ ...berlin, offsets: [] }).success).toBe(false);
  expect(calendarSchema.safeParse({ ...berlin, until: undefined }).success).toBe(false);
  const local = [{ from: '2026-03-29T02:00:00.000+01:00', minutes: 120 }];
  expect(calendarSchema.safeParse({ ...berlin, offsets: local }).success).toBe(false);
});

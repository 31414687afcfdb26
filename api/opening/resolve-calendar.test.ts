import { expect, test } from 'vitest';
import { calendarSchema, endOfDay } from '../../domain/time/calendar.ts';
import { calendarsOfTheDay, resolveCalendar } from './resolve-calendar.ts';

test('a calendar holds what the clocks show for two years', () => {
  const calendar = resolveCalendar('Europe/Berlin', 'DE', '2026-11-24');
  expect(calendarSchema.parse(calendar)).toEqual(calendar);
  expect(calendar.offsets).toEqual([
    { from: '2026-11-23T00:00:00.000Z', minutes: 60 },
    { from: '2027-03-28T01:00:00.000Z', minutes: 120 },
    { from: '2027-10-31T01:00:00.000Z', minutes: 60 },
    { from: '2028-03-26T01:00:00.000Z', minutes: 120 },
    { from: '2028-10-29T01:00:00.000Z', minutes: 60 },
  ]);
  expect(endOfDay(calendar, '2027-07-01')).toBe('2027-07-01T22:00:00.000Z');
  expect(resolveCalendar('Asia/Jakarta', 'ID', '2026-11-24').offsets).toHaveLength(1);
});

test('whole public holidays of the country count, half days do not, and one of several days counts as each', () => {
  const { holidays } = resolveCalendar('Europe/Berlin', 'DE', '2026-11-24');
  expect(holidays).toEqual(holidays.toSorted());
  expect(holidays).toEqual(expect.arrayContaining(['2026-12-25', '2027-05-01', '2028-10-03']));
  expect(holidays).not.toContain('2026-12-24');
  expect(holidays.every((date) => date >= '2026-11-23' && date <= '2028-11-24')).toBe(true);

  const saudi = resolveCalendar('Asia/Riyadh', 'SA', '2026-01-10').holidays;
  expect(saudi).toEqual(expect.arrayContaining(['2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22']));
});

test('the weekend is the country’s', () => {
  const weekendIn = (country: string) => resolveCalendar('UTC', country, '2026-11-24').weekend;
  expect(weekendIn('DE')).toEqual([6, 7]);
  expect(weekendIn('EG')).toEqual([5, 6]);
  expect(weekendIn('IR')).toEqual([5]);
});

test('a country without data has no holidays', () => {
  expect(resolveCalendar('UTC', 'AQ', '2026-11-24')).toMatchObject({ weekend: [6, 7], holidays: [] });
});

test('a calendar is resolved once a day', () => {
  const calendarOf = calendarsOfTheDay();
  const first = calendarOf('Europe/Paris', 'FR', '2026-11-24');
  expect(calendarOf('Europe/Paris', 'FR', '2026-11-24')).toBe(first);
  expect(calendarOf('Europe/Paris', 'FR', '2026-11-25')).not.toBe(first);
});

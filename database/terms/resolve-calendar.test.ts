import { expect, test } from 'vitest';
import { calendarSchema, endOfDay } from '../../domain/time/calendar.ts';
import { resolveCalendar } from './resolve-calendar.ts';

test('a calendar holds what the clocks show from the beginning of a year, and for two years after it', () => {
  const calendar = resolveCalendar('Europe/Berlin', 'DE', 2026);
  expect(calendarSchema.parse(calendar)).toEqual(calendar);
  expect(calendar.offsets).toEqual([
    { from: '2025-12-31T00:00:00.000Z', minutes: 60 },
    { from: '2026-03-29T01:00:00.000Z', minutes: 120 },
    { from: '2026-10-25T01:00:00.000Z', minutes: 60 },
    { from: '2027-03-28T01:00:00.000Z', minutes: 120 },
    { from: '2027-10-31T01:00:00.000Z', minutes: 60 },
    { from: '2028-03-26T01:00:00.000Z', minutes: 120 },
    { from: '2028-10-29T01:00:00.000Z', minutes: 60 },
  ]);
  expect(endOfDay(calendar, '2027-07-01')).toBe('2027-07-01T22:00:00.000Z');
  expect(resolveCalendar('Asia/Jakarta', 'ID', 2026).offsets).toHaveLength(1);
});

test('whole public holidays of the country count, half days do not, and one of several days counts as each', () => {
  const { holidays } = resolveCalendar('Europe/Berlin', 'DE', 2026);
  expect(holidays).toEqual(holidays.toSorted());
  expect(holidays).toEqual(expect.arrayContaining(['2026-12-25', '2027-05-01', '2028-10-03']));
  expect(holidays).not.toContain('2026-12-24');
  expect(holidays.every((date) => date >= '2025-12-31' && date <= '2028-12-31')).toBe(true);

  const saudi = resolveCalendar('Asia/Riyadh', 'SA', 2026).holidays;
  expect(saudi).toEqual(expect.arrayContaining(['2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22']));
});

test('the weekend is the country’s', () => {
  const weekendIn = (country: string) => resolveCalendar('UTC', country, 2026).weekend;
  expect(weekendIn('DE')).toEqual([6, 7]);
  expect(weekendIn('EG')).toEqual([5, 6]);
  expect(weekendIn('IR')).toEqual([5]);
});

test('a country without data has no holidays', () => {
  expect(resolveCalendar('UTC', 'AQ', 2026)).toMatchObject({ weekend: [6, 7], holidays: [] });
});

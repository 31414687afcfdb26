import { z } from 'zod';
import { timestamp } from '../schemas.ts';

const date = z.iso.date();

/**
 * The days that a case counts, resolved once, so that a replay years later needs no time-zone or holiday
 * data: what the zone's clocks showed from when on, and on which days nobody works.
 */
export const calendarSchema = z.object({
  /** IANA name, for the reader. */
  zone: z.string().max(64),
  /** ISO 3166-1: whose public holidays count. */
  country: z.string().length(2),
  /** The last day that it knows. */
  until: date,
  /** The zone's distance from UTC in minutes, from each moment on; the first holds for everything before it too. */
  offsets: z.array(z.object({ from: timestamp, minutes: z.int() })).min(1),
  /** ISO weekdays without work: 6 Saturday, 7 Sunday. */
  weekend: z.array(z.int().min(1).max(7)).max(3),
  /** Public holidays, local dates in ascending order. */
  holidays: z.array(date),
});
export type Calendar = z.infer<typeof calendarSchema>;

const dayMilliseconds = 86_400_000;

export const addMilliseconds = (at: string, milliseconds: number): string =>
  new Date(Date.parse(at) + milliseconds).toISOString();

/** How far the zone’s clocks are from UTC at a moment, in minutes. */
export function offsetMinutes({ offsets }: Calendar, at: string): number {
  return (offsets.findLast(({ from }) => from <= at) ?? offsets[0]!).minutes;
}

/** The date that a wall clock of the zone shows at a moment. */
export const localDate = (calendar: Calendar, at: string): string =>
  addMilliseconds(at, offsetMinutes(calendar, at) * 60_000).slice(0, 10);

export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * dayMilliseconds).toISOString().slice(0, 10);

/** The same day of a later month, or that month's last day when it has no such day. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + count + 1, 0));
  lastOfMonth.setUTCDate(Math.min(dayOfMonth, lastOfMonth.getUTCDate()));
  return lastOfMonth.toISOString().slice(0, 10);
}

const weekday = (day: string): number => new Date(day).getUTCDay() || 7;

export const isSunday = (day: string): boolean => weekday(day) === 7;

export const isWorkingDay = ({ weekend, holidays }: Calendar, day: string): boolean =>
  !weekend.includes(weekday(day)) && !holidays.includes(day);

/** From when on a case needs the next calendar: no clock that starts now shall run beyond the last day of this one. */
export const outlivedAt = ({ until }: Calendar): string => `${addMonths(until, -monthsAhead)}T00:00:00.000Z`;

/** Longer than any clock of a policy. */
const monthsAhead = 12;

/**
 * The first moment of the local day after: a period that ends with a day ends here. It is tried with each of the zone's
 * offsets, because where the clocks spring forward at midnight the day after begins without one.
 */
export function endOfDay(calendar: Calendar, day: string): string {
  const midnight = addMilliseconds(day, dayMilliseconds);
  const moments = calendar.offsets.map(({ minutes }) => addMilliseconds(midnight, -minutes * 60_000));
  return moments.filter((at) => localDate(calendar, at) > day).toSorted()[0]!;
}

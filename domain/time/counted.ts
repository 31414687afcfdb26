import { addMilliseconds, endOfDay, isSunday, isWorkingDay, localDate, type Calendar } from './calendar.ts';
import type { Period } from './duration.ts';
import { readPeriod, type Length } from './length.ts';

/** Which days a moment was counted by: every one, working days, or all but Sundays. */
export type Counted = Extract<Length, { unit: 'days' }>['counted'];

/** The days that a period counts; hours and months run through every day. */
export function countedBy(text: Period): Counted {
  const length = readPeriod(text);
  return length.unit === 'days' ? length.counted : 'calendar';
}

/** Whether that local day counts. */
export const counts = (counted: Counted, calendar: Calendar, day: string): boolean =>
  counted === 'calendar' || (counted === 'business' ? isWorkingDay(calendar, day) : !isSunday(day));

/** The day that a moment ends or lies in: midnight is the end of the day before. */
const dayUntil = (calendar: Calendar, at: string): string => localDate(calendar, addMilliseconds(at, -1));
const milliseconds = (from: string, to: string): number => Date.parse(to) - Date.parse(from);

/** How much time between two moments lies on days that count, in milliseconds; none when the second comes first. */
export function countedBetween(from: string, to: string, counted: Counted, calendar: Calendar): number {
  if (counted === 'calendar') return Math.max(0, milliseconds(from, to));
  let left = 0;
  for (let at = from; at < to;) {
    const end = endOfDay(calendar, localDate(calendar, at));
    if (counts(counted, calendar, localDate(calendar, at))) left += milliseconds(at, end < to ? end : to);
    at = end;
  }
  return left;
}

/**
 * The moment so much time later, when only days that count are taken for it. It never ends a day that does not count: a
 * period that would end there ends with the next one that does (Regulation 1182/71, Art. 3(4)).
 */
export function addCounted(at: string, amount: number, counted: Counted, calendar: Calendar): string {
  if (counted === 'calendar') return addMilliseconds(at, amount);
  if (amount === 0 && counts(counted, calendar, dayUntil(calendar, at))) return at;
  let left = amount;
  for (let from = at; ;) {
    const day = localDate(calendar, from);
    const end = endOfDay(calendar, day);
    const room = counts(counted, calendar, day) ? milliseconds(from, end) : 0;
    if (room > 0 && left <= room) return left === 0 ? end : addMilliseconds(from, left);
    left -= room;
    from = end;
  }
}

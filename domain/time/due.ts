import { addDays, addMilliseconds, addMonths, endOfDay, localDate, type Calendar } from './calendar.ts';
import { counts } from './counted.ts';
import type { Period } from './duration.ts';
import { readPeriod } from './length.ts';

/**
 * When a period that begins at a moment is over. Hours run to the second. Days and months run to the end of their last
 * local day and leave out the day on which they begin, as European periods do (Regulation 1182/71, Art. 3(1) to (3)), so that
 * nobody has less than the days that were promised.
 */
export function dueAt(start: string, text: Period, calendar: Calendar): string {
  const length = readPeriod(text);
  if (length.unit === 'milliseconds') return addMilliseconds(start, length.count);
  const first = localDate(calendar, start);
  if (length.unit === 'months') return endOfDay(calendar, addMonths(first, length.count));
  let day = first;
  for (let left = length.count; left > 0;) {
    day = addDays(day, 1);
    if (counts(length.counted, calendar, day)) left -= 1;
  }
  return endOfDay(calendar, day);
}

/** A moment moved by a period; one that stands at the end of a day is moved from that day, not from the next. */
export const later = (at: string, by: Period, calendar: Calendar): string =>
  dueAt(readPeriod(by).unit === 'milliseconds' ? at : addMilliseconds(at, -1), by, calendar);

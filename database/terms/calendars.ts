import { resolveCalendar } from './resolve-calendar.ts';
import { nameTerm, type NamedTerm } from './terms.ts';

/** Where days are counted. */
export interface Place {
  zone: string;
  country: string;
}

/** Resolving a calendar takes milliseconds, and it is the same for all cases of a place and a year. */
const resolved = new Map<string, NamedTerm>();

/** The calendar of a place for what is opened at a moment. It is not kept yet. */
export function calendarAt({ zone, country }: Place, at: string): NamedTerm {
  const year = Number(at.slice(0, 4));
  const key = `${zone} ${country} ${year}`;
  const calendar = resolved.get(key) ?? nameTerm('calendar', resolveCalendar(zone, country, year));
  resolved.set(key, calendar);
  return calendar;
}

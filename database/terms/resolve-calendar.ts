import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';
import { countries } from '../../domain/places.ts';
import { addDays, type Calendar } from '../../domain/time/calendar.ts';

const yearsAhead = 2;

/** The countries of ISO 3166-1 whose public holidays are known. */
export const countriesWithCalendar = Object.keys(new Holidays().getCountries()).filter((code) =>
  countries.includes(code),
);

/**
 * The calendar of a place from the beginning of a year, and for the two years after it: what its clocks show and when
 * nobody works there. The same for all cases that are opened there in that year. Whole public holidays of the country
 * count, regional ones and half days do not; a country without data has none.
 */
export function resolveCalendar(zone: string, country: string, year: number): Calendar {
  const from = `${year - 1}-12-31`; // the local day can be the day before
  const until = `${year + yearsAhead}-12-31`;
  return {
    zone,
    country,
    until,
    offsets: offsetsOf(zone, from, until),
    weekend: weekendOf(country),
    holidays: holidaysOf(country, from, until),
  };
}

function offsetsOf(zone: string, from: string, until: string): Calendar['offsets'] {
  const offsets: Calendar['offsets'] = [];
  const end = Temporal.Instant.from(`${until}T00:00Z`).epochMilliseconds;
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.from(`${from}T00:00Z`).toZonedDateTimeISO(zone);
  while (at && at.epochMilliseconds < end) {
    offsets.push({
      from: new Date(at.epochMilliseconds).toISOString(),
      minutes: Math.round(at.offsetNanoseconds / 60e9),
    });
    at = at.getTimeZoneTransition('next');
  }
  return offsets;
}

/** Since Node 22 a method, before that a property; TypeScript knows neither. */
type WeekInfo = { weekend: number[] };
type LocaleWithWeek = Intl.Locale & { getWeekInfo?(): WeekInfo; weekInfo?: WeekInfo };

function weekendOf(country: string): number[] {
  const locale: LocaleWithWeek = new Intl.Locale(`und-${country}`);
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.weekend ?? [6, 7];
}

function holidaysOf(country: string, from: string, until: string): string[] {
  const source = new Holidays(country);
  const dates = new Set<string>();
  for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year++) {
    for (const { type, date, start, end } of source.getHolidays(year)) {
      const days = Math.floor((end.getTime() - start.getTime()) / 86_400_000 + 1 / 24); // a day can have 23 hours
      if (type === 'public') for (let day = 0; day < days; day++) dates.add(addDays(date.slice(0, 10), day));
    }
  }
  return [...dates].filter((date) => date >= from && date <= until).toSorted();
}

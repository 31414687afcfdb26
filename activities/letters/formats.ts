import type { Calendar } from '../../domain/time/calendar.ts';
import type { Period } from '../../domain/time/duration.ts';
import { readPeriod } from '../../domain/time/length.ts';
import type { Moment } from './content.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { say, type Values } from './wording.ts';

const locales = { en: 'en-GB', de: 'de-DE', zh: 'zh-CN', es: 'es-ES' } as const satisfies Record<Language, string>;
const hourInMilliseconds = 3_600_000;
const wholeDay = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const shortDay = { day: 'numeric', month: 'long' } as const;

/** Numbers, times and prices as the reader writes them. */
export interface Formats {
  /** With weekday, in the zone of the case and in UTC, the reader's own first; a deadline at the end of a day is told as that day's end, not as the next one's beginning. */
  moment(at: string): Moment;
  /** The day of a moment, in the zone of the case. */
  day(at: string): string;
  /** For a subject: day and time, the zone by its short name, also at the end of a day. */
  short(at: string): string;
  /** 0 to 1, as decimal text. */
  percent(score: string): string;
  /** With all digits that were given, and as many as the currency has. */
  price(amount: string, currency: string): string;
  /** How long something took, in the unit in which people would say it: nobody counts an outage of days by minutes. */
  duration(milliseconds: number): string;
  /** A length of time as a policy writes it; kinds of days are not told apart. */
  period(text: Period): string;
}

/** Whoever makes one looks up a language: dear, and the same for every letter. */
const known = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function once<Format extends Intl.DateTimeFormat | Intl.NumberFormat>(key: unknown[], make: () => Format): Format {
  const text = JSON.stringify(key);
  const format = (known.get(text) as Format | undefined) ?? make();
  known.set(text, format);
  return format;
}

const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once(['date', locale, options], () => new Intl.DateTimeFormat(locale, options));

const numberFormat = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  once(['number', locale, options], () => new Intl.NumberFormat(locale, options));

/** A day, `YYYY-MM-DD`, as the reader writes it. */
export const dayInWords = (day: string, language: Language): string =>
  dateFormat(locales[language], { timeZone: 'UTC', ...wholeDay }).format(new Date(day));

/**
 * @param now what lies less than an hour ahead of it is told to the second
 * @param reading what the reader counts by: the zone of the case, or UTC where nobody knows the reader's own zone
 */
export function formatsFor(
  language: Language,
  { zone }: Pick<Calendar, 'zone'>,
  now: string,
  reading: 'local' | 'utc',
): Formats {
  const locale = locales[language];
  const inUnit = (count: number, unit: string): string =>
    numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  const isWithinTheHour = (at: string): boolean => at > now && Date.parse(at) - Date.parse(now) < hourInMilliseconds;
  const format = (at: string, options: Intl.DateTimeFormatOptions): string =>
    dateFormat(locale, { timeZone: zone, hourCycle: 'h23', ...options }).format(new Date(at));
  const clockTime = (at: string, timeZone: string): string =>
    format(at, {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      ...(isWithinTheHour(at) ? { second: '2-digit' } : {}),
    });
  const zoneName = (at: string, timeZoneName: 'long' | 'short'): string =>
    dateFormat(locale, { timeZone: zone, timeZoneName })
      .formatToParts(new Date(at))
      .find(({ type }) => type === 'timeZoneName')?.value ?? zone;

  const dayAndClock = (day: string, clock: string): string => say(language, 'moment.day_and_clock', { day, clock });

  function parts(at: string, day: Intl.DateTimeFormatOptions): { isEndOfDay: boolean; values: Values } {
    const isEndOfDay = at > now && format(at, { hour: '2-digit', minute: '2-digit', second: '2-digit' }) === '00:00:00';
    const shown = isEndOfDay ? new Date(Date.parse(at) - 1).toISOString() : at;
    const utcDay = format(at, { timeZone: 'UTC', day: 'numeric', month: 'long' });
    const isSameDay = utcDay === format(shown, { day: 'numeric', month: 'long' });
    const utc = isSameDay ? clockTime(at, 'UTC') : dayAndClock(utcDay, clockTime(at, 'UTC'));
    const values = { day: format(shown, day), clock: clockTime(at, zone), zone: zoneName(shown, 'long'), utc };
    return { isEndOfDay, values };
  }

  /** The day is UTC's, and so the zone's own is named where it is another. */
  function utcParts(at: string, day: Intl.DateTimeFormatOptions): Values {
    const { isEndOfDay, values } = parts(at, {});
    const shown = isEndOfDay ? new Date(Date.parse(at) - 1).toISOString() : at;
    const localDay = format(shown, { day: 'numeric', month: 'long' });
    const isSameDay = localDay === format(at, { timeZone: 'UTC', day: 'numeric', month: 'long' });
    const clock = isEndOfDay ? '24:00' : clockTime(at, zone);
    const local = isSameDay ? clock : dayAndClock(localDay, clock);
    return { ...values, day: format(at, { timeZone: 'UTC', ...day }), clock: clockTime(at, 'UTC'), local };
  }

  const inUtc: Pick<Formats, 'moment' | 'short'> = {
    moment: (at) => ({ at, text: say(language, 'moment.utc', utcParts(at, wholeDay)) }),
    short: (at) => say(language, 'moment.short_utc', utcParts(at, shortDay)),
  };

  return {
    moment(at) {
      const { isEndOfDay, values } = parts(at, wholeDay);
      return { at, text: say(language, isEndOfDay ? 'moment.end_of_day' : 'moment.at', values) };
    },
    day: (at) => format(at, { day: 'numeric', month: 'long', year: 'numeric' }),
    short(at) {
      const { isEndOfDay, values } = parts(at, shortDay);
      const shown = isEndOfDay ? new Date(Date.parse(at) - 1).toISOString() : at;
      const zone = zoneName(shown, 'short');
      return say(language, isEndOfDay ? 'moment.short_end_of_day' : 'moment.short', { ...values, zone });
    },
    ...(reading === 'utc' && inUtc),
    // With every digit: rounded, a score below a limit would read as one that reaches it.
    percent: (score) => numberFormat(locale, { style: 'percent', maximumFractionDigits: 4 }).format(Number(score)),
    price(amount, currency) {
      const usual = numberFormat(locale, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 0;
      const maximumFractionDigits = Math.max(usual, amount.split('.')[1]?.length ?? 0);
      const format = numberFormat(locale, { style: 'currency', currency, maximumFractionDigits });
      return format.format(amount as Intl.StringNumericLiteral);
    },
    duration(milliseconds) {
      const hours = milliseconds / hourInMilliseconds;
      if (hours < 2) return inUnit(Math.max(1, Math.round(hours * 60)), 'minute');
      return hours < 48 ? inUnit(Math.round(hours), 'hour') : inUnit(Math.round(hours / 24), 'day');
    },
    period(text) {
      const length = readPeriod(text);
      if (length.unit !== 'milliseconds') return inUnit(length.count, length.unit === 'days' ? 'day' : 'month');
      const minutes = length.count / 60_000;
      return minutes % 60 === 0 ? inUnit(minutes / 60, 'hour') : inUnit(Math.ceil(minutes), 'minute');
    },
  };
}

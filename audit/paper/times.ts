import type { Language } from '../../domain/vocabulary.ts';
import { addMilliseconds, offsetMinutes, type Calendar } from '../../domain/time/calendar.ts';
import type { PaperWords } from './words/english.ts';

/** Moments as they stand on paper. */
export interface Times {
  /** For a table: the zone's clock with its distance from UTC, and below it UTC to the millisecond. */
  exact(at: string): string;
  /** In a sentence: day and clock in the case's zone. */
  moment(at: string): string;
  day(at: string): string;
  /** A length, in its largest units. */
  length(milliseconds: number): string;
}

const locales = { en: 'en-GB', de: 'de-DE', zh: 'zh-CN', es: 'es-ES' } as const satisfies Record<Language, string>;
const [hour, day] = [3_600_000, 86_400_000];

/** @param calendar of the case: its offsets, and no other table of zones, say what the clocks showed. UTC without one */
export function timesIn(language: Language, calendar: Calendar | undefined, words: PaperWords): Times {
  const locale = locales[language];
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const dayOf = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const long = format({
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const unit = (name: string) => {
    const number = new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' });
    return (count: number): string => number.format(Math.round(count));
  };
  const units = { day: unit('day'), hour: unit('hour'), minute: unit('minute'), second: unit('second') };
  const minutes = (at: string): number => (calendar ? offsetMinutes(calendar, at) : 0);
  const local = (at: string): Date => new Date(addMilliseconds(at, minutes(at) * 60_000));
  const distance = (at: string): string => {
    const total = minutes(at);
    const rest = Math.abs(total) % 60;
    return `${total < 0 ? '−' : '+'}${Math.trunc(Math.abs(total) / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
  };
  const clock = (date: Date): string => date.toISOString().slice(11, 19);
  return {
    exact(at) {
      const utc = `${at.slice(0, 10)} ${at.slice(11, 23)} UTC`;
      return `${dayOf.format(local(at))} ${clock(local(at))}\n${utc}`;
    },
    moment: (at) => words.moment(long.format(local(at)), distance(at), `${at.slice(0, 10)} ${at.slice(11, 16)}`),
    day: (at) => dayOf.format(local(at)),
    length(milliseconds) {
      if (milliseconds >= 2 * day) return units.day(milliseconds / day);
      if (milliseconds >= 2 * hour) return units.hour(milliseconds / hour);
      return milliseconds >= 120_000 ? units.minute(milliseconds / 60_000) : units.second(milliseconds / 1000);
    },
  };
}

import type { Language } from '../../domain/vocabulary.ts';
import { addMilliseconds, offsetMinutes, type Calendar } from '../../domain/time/calendar.ts';
import type { PaperWords } from './words/english.ts';

/** Moments as they stand on paper. */
export interface Times {
  /** For a table: the zone's clock with its distance from UTC, and below it UTC to the millisecond. */
  exact(at: string): string;
  /** Day and clock in the case's zone, with its distance from UTC. */
  moment(at: string): string;
  /** The same of a time that runs out: the end of a day is told as that day's end, not as the next one's beginning. */
  until(at: string): string;
  exactUntil(at: string): string;
  /** The day of a moment in the case's zone. */
  shortDay(at: string): string;
  /** A day without a zone, `YYYY-MM-DD`. */
  calendarDay(day: string): string;
  /** For a label: the day, and the clock to the second. */
  short(at: string): { day: string; clock: string };
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
  const shortDay = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const longDay = format({ day: 'numeric', month: 'long', year: 'numeric' });
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
  const utc = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 23)} UTC`;
  const parts = (at: string, seconds: number, isEnd: boolean): { date: Date; clock: string } => {
    const date = local(at);
    const clock = date.toISOString().slice(11, seconds);
    return isEnd && date.getTime() % day === 0
      ? { date: new Date(date.getTime() - 1), clock: '24:00' }
      : { date, clock };
  };
  const exact = (at: string, isEnd: boolean): string => {
    const { date, clock } = parts(at, 19, isEnd);
    return `${shortDay.format(date)} ${clock} (UTC${distance(at)})\n${utc(at)}`;
  };
  const moment = (at: string, isEnd: boolean): string => {
    const { date, clock } = parts(at, 16, isEnd);
    return words.moment(longDay.format(date), clock, distance(at));
  };
  return {
    exact: (at) => exact(at, false),
    exactUntil: (at) => exact(at, true),
    moment: (at) => moment(at, false),
    until: (at) => moment(at, true),
    shortDay: (at) => shortDay.format(local(at)),
    calendarDay: (of) => shortDay.format(new Date(of)),
    short: (at) => ({ day: shortDay.format(local(at)), clock: local(at).toISOString().slice(11, 19) }),
    length(milliseconds) {
      if (milliseconds >= 2 * day) return units.day(milliseconds / day);
      if (milliseconds >= 2 * hour) return units.hour(milliseconds / hour);
      return milliseconds >= 120_000 ? units.minute(milliseconds / 60_000) : units.second(milliseconds / 1000);
    },
  };
}

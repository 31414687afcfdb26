import { useLanguage } from '../words/use-words.tsx';
import { habits, noBreak } from '../../domain/sentences/habits.ts';
import type { Language } from '../../domain/vocabulary.ts';

/** Made once a language: a formatter is dear to make, and a list has thousands of cells. */
const made = new Map<string, Formats>();

export type Formats = ReturnType<typeof makeFormats>;

/** How the reader writes times, numbers and money. Times stand in the zone of the reader's machine. */
export function useFormats(): Formats {
  return formatsIn(useLanguage());
}

export function formatsIn(language: Language): Formats {
  const known = made.get(language) ?? makeFormats(language);
  made.set(language, known);
  return known;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

type Written = (at: string) => string;
type Unit = (value: number) => string;

function makeFormats(language: Language) {
  const locale = { en: 'en-GB', de: 'de', zh: 'zh-CN', es: 'es' }[language];
  const shown = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, options);
    return (at: string): string => format.format(new Date(at));
  };
  // A time that ends at midnight ends with the day before: letters say so, too.
  const ends = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, options);
    const midnight: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = { hour: '24', minute: '00', second: '00' };
    return (at: string): string => {
      const end = new Date(at);
      if (end.getTime() !== new Date(at).setHours(0, 0, 0, 0)) return format.format(end);
      const parts = format.formatToParts(end.getTime() - 1);
      return parts.map(({ type, value }) => midnight[type] ?? value).join('');
    };
  };
  const long = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const short = { day: 'numeric', month: 'short' } as const;
  const clock = { hour: '2-digit', minute: '2-digit' } as const;
  const bySecond = { ...clock, second: '2-digit' } as const;
  const zoneFormat = new Intl.DateTimeFormat(locale, { timeZoneName: 'short' });
  const zoneName = (at: string): string =>
    zoneFormat.formatToParts(new Date(at)).find(({ type }) => type === 'timeZoneName')!.value;
  const { afterClock, zone, justNow, betweenUnits, kilobytes } = habits[language];
  const inWords =
    (format: Written): Written =>
    (at) =>
      `${format(at)}${afterClock}`;
  const inZone =
    (format: Written): Written =>
    (at) =>
      `${inWords(format)(at)}${zone(zoneName(at))}`;
  const unbroken =
    (format: Written): Written =>
    (at) =>
      format(at).replaceAll(' ', noBreak);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const exactPercent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 });
  const bytes = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const unit = (name: string) => {
    // German and Spanish shorten a day so that it is not worth it.
    const unitDisplay = name === 'day' ? 'long' : 'short';
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay });
    return (value: number): string => format.format(value);
  };
  const inAnotherYear = (at: string, endsAtMidnight = false): boolean =>
    new Date(new Date(at).getTime() - (endsAtMidnight ? 1 : 0)).getFullYear() !== new Date().getFullYear();
  const [brief, withYear] = [
    { ...short, ...clock },
    { ...short, ...clock, year: 'numeric' },
  ] as const;
  const [thisYear, anyYear] = [unbroken(shown(brief)), unbroken(shown(withYear))];
  const [endThisYear, endAnyYear] = [unbroken(ends(brief)), unbroken(ends(withYear))];
  const [days, hours, minutes, secondsLeft] = ['day', 'hour', 'minute', 'second'].map(unit) as [Unit, Unit, Unit, Unit];
  const both = (larger: string, smaller: string): string => `${larger}${betweenUnits}${smaller}`;
  const money = new Map<string, Intl.NumberFormat>();
  return {
    /** `28 November 2026 at 18:40`. */
    moment: inWords(shown({ ...long, ...clock })),
    /** With the seconds, and the zone last, where Chinese would not have it: what is read for proof. */
    exactly: inZone(shown({ ...long, ...bySecond })),
    /** As `exactly`, where the zone is said once for all. */
    withSeconds: inWords(shown({ ...long, ...bySecond })),
    /** `28 Nov, 18:40`; of another year than this `28 Nov 2025, 18:40`. */
    short: (at: string): string => (inAnotherYear(at) ? anyYear : thisYear)(at),
    /** Of the end of a time, with its weekday: the end of a day is `24:00` on that day. */
    until: inWords(ends({ weekday: 'long', ...long, ...clock })),
    /** As `short`, of the end of a time, or of a step on the way to it. */
    untilShort: (at: string): string => (inAnotherYear(at, true) ? endAnyYear : endThisYear)(at),
    /** As `shortDay`, of the end of a time. */
    untilDay: ends({ day: 'numeric', month: 'short', year: 'numeric' }),
    /** As `exactly`, of the end of a time. */
    untilExactly: inZone(ends({ weekday: 'long', ...long, ...bySecond })),
    /** `28 November 2026`, within a sentence. */
    day: shown(long),
    /** `28 Nov 2026`, in tables. */
    shortDay: unbroken(shown({ ...short, year: 'numeric' })),
    time: shown(clock),
    /** `18:40:07`. */
    seconds: shown(bySecond),
    /** A calendar day without a zone, `YYYY-MM-DD`. */
    calendarDay: unbroken(shown({ ...short, year: 'numeric', timeZone: 'UTC' })),
    /** Of a month, `YYYY-MM`. */
    month: shown({ month: 'long', year: 'numeric', timeZone: 'UTC' }),
    shortMonth: shown({ month: 'short', timeZone: 'UTC' }),
    /** In which times stand: `Europe/Berlin`. */
    zone: (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    number: (value: number): string => number.format(value),
    /** Of a share from 0 to 1. */
    percent: (share: number): string => percent.format(share),
    /** Of a score from 0 to 1, as decimal text; with every digit, as letters write it. */
    score: (score: string): string => exactPercent.format(Number(score)),
    bytes: (count: number): string =>
      count < 1_000_000
        ? `${bytes.format(Math.ceil(count / 1000))} ${kilobytes}`
        : `${bytes.format(count / 1_000_000)} MB`,
    /** `just now`, `3 days ago`, `in 2 hours`. */
    ago(at: string, now: number): string {
      const distance = new Date(at).getTime() - now;
      const size = Math.abs(distance);
      if (size < minute && distance <= 0) return justNow;
      if (size < minute) return relative.format(Math.round(distance / 1000), 'second');
      if (size < hour) return relative.format(Math.round(distance / minute), 'minute');
      if (size < day) return relative.format(Math.round(distance / hour), 'hour');
      return relative.format(Math.round(distance / day), 'day');
    },
    /** What is left of a time, in its two largest units: `1 hr, 24 min`. */
    left(milliseconds: number): string {
      const size = Math.max(0, milliseconds);
      if (size < minute) return secondsLeft(Math.floor(size / 1000));
      if (size < hour) return minutes(Math.floor(size / minute));
      if (size < 3 * hour) return both(hours(Math.floor(size / hour)), minutes(Math.floor((size % hour) / minute)));
      if (size < 2 * day) return hours(Math.floor(size / hour));
      const whole = days(Math.floor(size / day));
      return size < 7 * day && size % day >= hour ? both(whole, hours(Math.floor((size % day) / hour))) : whole;
    },
    /** Decimal text with a currency of ISO 4217, as the reader writes money; no digit is lost. */
    money({ amount, currency }: { amount: string; currency: string }): string {
      const digits = amount.split('.')[1]?.length ?? 0;
      const name = `${currency} ${digits}`;
      const format =
        money.get(name) ??
        new Intl.NumberFormat(locale, {
          style: 'currency',
          currency,
          minimumFractionDigits: digits,
          maximumFractionDigits: Math.max(digits, 0),
        });
      money.set(name, format);
      return format.format(amount as unknown as number);
    },
    /** `a, b and c`. */
    list: (items: readonly string[]): string => new Intl.ListFormat(locale).format(items),
    /** Names in a row, with no word between them: `a, b, c`. */
    names: (items: readonly string[]): string => new Intl.ListFormat(locale, { type: 'unit' }).format(items),
    country: (code: string): string => new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code,
    /** A language as the reader names it. */
    language: (code: string): string => new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code,
  };
}

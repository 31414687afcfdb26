import { readPeriod } from '../../domain/time/length.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { Words } from '../words/words.ts';

const parts = [
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/** A length of time as a policy writes it, in words that leave nothing out: `72 hours`, `3 working days`. */
export function periodInWords(text: string, language: Language, words: Words['policies']): string {
  const count = (value: number, unit: string): string =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  const length = readPeriod(text);
  if (length.unit === 'months') return count(length.count, 'month');
  if (length.unit === 'days')
    return length.counted === 'calendar'
      ? count(length.count, 'day')
      : words.days[length.counted](count(length.count, 'day'));
  let left = length.count;
  const said = parts.flatMap(([unit, milliseconds]) => {
    const whole = Math.floor(left / milliseconds);
    left -= whole * milliseconds;
    return whole > 0 ? [count(whole, unit)] : [];
  });
  return said.length === 0 ? count(0, 'hour') : said.join(' ');
}

import type { Formats } from '../ui/formats.ts';
import type { Words } from '../words/words.ts';
import type { Right } from './read-case.ts';

/** `Trade mark, EUIPO 018000001, class 14, EU, until 31 May 2031`. */
export function rightInWords(
  { kind, office, number, classes, territories, expiresOn }: Right,
  words: Words['casePage']['rights'],
  formats: Formats,
): string {
  return [
    words.kinds[kind],
    `${office} ${number}`,
    classes && words.classes(classes),
    territories.map((one) => (one === 'EU' ? one : formats.country(one))).join(', '),
    expiresOn && words.until(formats.calendarDay(expiresOn)),
  ]
    .filter(Boolean)
    .join(words.and);
}

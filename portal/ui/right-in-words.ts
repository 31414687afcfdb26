import type { IprKind } from '../../domain/vocabulary.ts';
import type { Formats } from './formats.ts';
import type { Words } from '../words/words.ts';

/** A right, as far as it is said which. */
interface NamedRight {
  kind: IprKind;
  office: string;
  number: string;
  classes?: string | undefined;
  territories: readonly string[];
  expiresOn?: string | undefined;
}

/** `Trade mark, EUIPO 018000001, class 14, European Union, until 31 May 2031`. */
export function rightInWords(
  { kind, office, number, classes, territories, expiresOn }: NamedRight,
  words: Words['casePage']['rights'],
  formats: Formats,
): string {
  return [
    words.kinds[kind],
    `${office} ${number}`,
    classes && words.classes(classes),
    formats.names(territories.map(formats.country)),
    expiresOn && words.until(formats.calendarDay(expiresOn)),
  ]
    .filter(Boolean)
    .join(words.and);
}

import { isolated } from './isolated.ts';

/** Line breaks and other controls, and the marks that turn text around or hide in it. */
const treacherous = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu;

/** Foreign text as one harmless line of at most so many characters, as a reader counts them. */
export const oneLine = (text: string, atMost: number): string =>
  isolated(shorten(text.replace(treacherous, ' ').replace(/\s+/gu, ' ').trim(), atMost));

/** A dot before what could be the end of a domain, and what stands between a scheme and its address. */
const linking = /(?<=[\p{L}\p{N}-])[.\u3002\uFF0E\uFF61](?=\p{L}{2})|:(?=\/\/)/gu;

/** Foreign text in which no mail program finds an address to make a link of: a blank parts whatever looks like one. */
export const unlinked = (text: string): string => text.replace(linking, '$& ');

/** The name of somebody or of a company: one line in which no mail program finds an address. */
export const nameInLine = (name: string): string => unlinked(oneLine(name, 80));

/** Foreign text with its line breaks, otherwise as harmless. */
export const manyLines = (text: string, atMost: number): string =>
  shorten(
    text
      .split(/\r\n|[\n\r\u2028\u2029]/u)
      .map((line) => line.replace(treacherous, ' ').trimEnd())
      .join('\n')
      .trim(),
    atMost,
  )
    .split('\n')
    .map(isolated)
    .join('\n');

/** Cuts a text off after so many characters, as a reader counts them. */
export function shorten(text: string, atMost: number): string {
  if (text.length <= atMost) return text;
  const characters = [...new Intl.Segmenter().segment(text)];
  return characters.length <= atMost ? text : `${text.slice(0, characters[atMost - 1]!.index).trimEnd()}…`;
}

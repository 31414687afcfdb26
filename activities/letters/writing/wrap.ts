import { closed, reopened } from './isolated.ts';

/** In columns: a reply with `> ` before each line still fits 78. */
export const width = 76;

/** What takes two columns. Beyond the first plane, as emoji are, two code units are two columns already. */
const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]/g;

/** How wide a text is where every character takes one column or two. */
export const columns = (text: string): number => text.length + (text.match(wide)?.length ?? 0);

/**
 * Where a line may end: after a blank; in Chinese and Japanese between any two characters, but before no mark that closes,
 * after none that opens, and not between a number and what goes with it (Unicode Standard Annex #14).
 */
const breaks =
  /(?<= )|(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}，。、；：！？）》”])(?<!第)(?=[\p{L}\p{N}（《])|(?<=\p{L})(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])/u;

/** Breaks a text into lines; a word that is longer than a line stays whole, so that an address can be clicked. */
export function wrap(text: string, first = '', others = first): string {
  const lines: string[] = [];
  let line = '';
  let taken = columns(first);
  const prefixed = (): string => (lines.length === 0 ? first : others) + line;
  for (const piece of text.split(breaks)) {
    if (line && taken + columns(piece.trimEnd()) > width) {
      lines.push(prefixed().trimEnd());
      line = reopened(piece, line);
      taken = columns(others);
    } else line += piece;
    taken += columns(piece);
  }
  return [...lines, prefixed()].map(closed).join('\n');
}

import { scriptOf, type Script } from './fonts.ts';

/** A stretch of text that one font can show. */
export interface Run {
  text: string;
  script: Script;
}

/** Controls, and marks that turn text around or hide in it. Those that join letters are part of writing. */
const treacherous =
  /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u061C\u00AD\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/u;
const combining = /^[\p{M}\u200C\u200D]$/u;

/** What cannot be shown, by its code point. */
export const codePoint = (character: string): string =>
  `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`;

/**
 * Text as it can be printed: what no font has, and what would turn other text around, is told by its code point. Line
 * breaks stay.
 */
export function legible(text: string, order: readonly Script[]): string {
  return Array.from(text.replaceAll(/\r\n?|\u2028|\u2029/g, '\n').replaceAll('\t', '    '), (character) => {
    if (character === '\n') return character;
    return treacherous.test(character) || !scriptOf(character, order) ? codePoint(character) : character;
  }).join('');
}

/** Legible text in one line, by fonts. A mark that is set upon a letter stays with it, where its font has it. */
export function runsIn(text: string, order: readonly Script[]): Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const preferred = last && (combining.test(character) || character === ' ') ? [last.script, ...order] : order;
    const script = scriptOf(character, preferred) ?? 'western';
    if (last?.script === script) last.text += character;
    else runs.push({ text: character, script });
  }
  return runs;
}

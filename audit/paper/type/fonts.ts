import { openSync, type Font } from 'fontkit';
import type { Language } from '../../../domain/vocabulary.ts';
import { fontPath, type FontName } from './font-files.ts';

/** Scripts that are no reader's own, in the order in which their fonts are asked. */
const furtherScripts = [
  'korean',
  'thai',
  'devanagari',
  'bengali',
  'tamil',
  'telugu',
  'gujarati',
  'kannada',
  'sinhala',
  'ethiopic',
] as const;
export type Script = 'western' | 'chinese' | (typeof furtherScripts)[number];
export type Weight = 'regular' | 'bold';

export const fontOf = (script: Script, weight: Weight): FontName => (weight === 'bold' ? `${script}-bold` : script);

/** Which font is asked before which, for a reader of a language. */
export const scriptsFor = (language: Language): readonly Script[] => [
  ...(language === 'zh' ? (['chinese', 'western'] as const) : (['western', 'chinese'] as const)),
  ...furtherScripts,
];

/** Opened once a process: a font has thousands of glyphs, and each is read when it is needed. */
const opened = new Map<Script, Font>();

function fontFor(script: Script): Font {
  const font = opened.get(script) ?? (openSync(fontPath(script)) as Font);
  opened.set(script, font);
  return font;
}

/** Which font has the character; the first in `order` that does. Nothing when none has it: it would be an empty box. */
export const scriptOf = (character: string, order: readonly Script[]): Script | undefined =>
  order.find((script) => fontFor(script).hasGlyphForCodePoint(character.codePointAt(0)!));

import * as bidiPackage from 'bidi-js';
import type { Bidi } from 'bidi-js';
import type { Script } from './fonts.ts';
import { runsIn } from './legible.ts';

/** The package's types describe what its one function gives, as if that were the package. */
const bidi = (bidiPackage as unknown as { default: () => Bidi }).default();
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const segmenter = new Intl.Segmenter();

/** What is drawn in one go, from left to right. */
export interface Piece {
  text: string;
  script: Script;
}

/** Which way each character of a paragraph runs, and the paragraph itself; nothing when all run from left to right. */
export function levelsOf(paragraph: string): { levels: Uint8Array; isFromTheRight: boolean } | undefined {
  if (!rightToLeft.test(paragraph)) return undefined;
  const { levels, paragraphs } = bidi.getEmbeddingLevels(paragraph, 'auto');
  return { levels, isFromTheRight: (paragraphs[0]?.level ?? 0) % 2 === 1 };
}

/**
 * A line in the order in which the eye meets it (Unicode Standard Annex #9, rules L2 and L4). Within a word that runs from
 * right to left, the font orders the letters.
 */
export function piecesOf(line: string, levels: Uint8Array | undefined, order: readonly Script[]): Piece[] {
  if (!levels) return runsIn(line, order);
  const stretches: { text: string; level: number }[] = [];
  let at = 0;
  for (const character of line) {
    const level = levels[at]!;
    at += character.length;
    const last = stretches.at(-1);
    if (last?.level === level) last.text += character;
    else stretches.push({ text: character, level });
  }
  return turned(stretches).flatMap(({ text, level }) =>
    level % 2 === 0
      ? inTheirOrder(text).flatMap((part) => runsIn(part, order))
      : wordsFromTheRight(text).flatMap((word) => runsIn(word, order)),
  );
}

function turned(stretches: readonly { text: string; level: number }[]) {
  const line = [...stretches];
  for (let level = Math.max(...line.map((one) => one.level)); level > 0; level--)
    for (let from = 0; from < line.length; from++) {
      if (line[from]!.level < level) continue;
      let to = from;
      while (to < line.length && line[to]!.level >= level) to++;
      line.splice(from, to - from, ...line.slice(from, to).toReversed());
      from = to;
    }
  return line;
}

/** Digits of Arabic run from left to right, and a font would turn them with the letters: each is drawn alone. */
const inTheirOrder = (text: string): string[] =>
  /[\u0660-\u0669\u06F0-\u06F9]/u.test(text) ? Array.from(text) : [text];

const wordsFromTheRight = (text: string): string[] =>
  text
    .split(/(?<= )|(?= )/u)
    .toReversed()
    .map((word) => {
      const mirrored = Array.from(word)
        .map((character) => bidi.getMirroredCharacter(character) ?? character)
        .join('');
      if (rightToLeft.test(word)) return mirrored;
      return [...segmenter.segment(mirrored)]
        .map(({ segment }) => segment)
        .toReversed()
        .join('');
    });

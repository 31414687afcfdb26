import LineBreaker from 'linebreak';
import type { Script, Weight } from './fonts.ts';
import { codePoint, legible, runsIn } from './legible.ts';
import { levelsOf, piecesOf, type Piece } from './visual.ts';

/** How text is set. */
export interface Setting {
  size: number;
  weight: Weight;
  /** Which font is asked first. */
  order: readonly Script[];
}

/** The width of a piece in points. */
export type Measure = (piece: Piece, setting: Setting) => number;

export interface Line {
  pieces: Piece[];
  /** Runs from right to left: it begins at the right edge. */
  isFromTheRight: boolean;
  width: number;
}

const segmenter = new Intl.Segmenter();

/** Written without blanks: where its words end, a dictionary knows. */
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const dictionary = new Intl.Segmenter('th', { granularity: 'word' });

/** Text in lines no wider than `width`: broken where its language breaks (UAX #14), and a longer word anywhere. */
export function linesOf(text: string, width: number, setting: Setting, measure: Measure): Line[] {
  const widthOf = (part: string): number => totalOf(runsIn(part, setting.order).flatMap(settable));
  const totalOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + measure(piece, setting), 0);

  /** Where a font holds what the library cannot set, which is a mark upon a letter that has no place for it, the word is told by its code points. */
  function settable(piece: Piece): Piece[] {
    if (isSettable(piece)) return [piece];
    return piece.text
      .split(/(?<= )|(?= )/u)
      .map((word) => ({ ...piece, text: word }))
      .map((word) =>
        isSettable(word) ? word : { text: Array.from(word.text, codePoint).join(''), script: 'western' },
      );
  }

  function isSettable(piece: Piece): boolean {
    try {
      measure(piece, setting);
      return true;
    } catch {
      return false;
    }
  }

  return legible(text, setting.order)
    .split('\n')
    .flatMap((paragraph): Line[] => {
      const way = levelsOf(paragraph);
      return breakUp(paragraph, width, widthOf).map(({ from, to }) => {
        const shown = paragraph.slice(from, to).trimEnd();
        const pieces = piecesOf(shown, way?.levels.slice(from, from + shown.length), setting.order).flatMap(settable);
        return { pieces, isFromTheRight: way?.isFromTheRight ?? false, width: totalOf(pieces) };
      });
    });
}

const wordsIn = (text: string): string[] =>
  unspaced.test(text) ? Array.from(dictionary.segment(text), ({ segment }) => segment) : [text];

function breakUp(paragraph: string, width: number, widthOf: (part: string) => number): { from: number; to: number }[] {
  const lines: { from: number; to: number }[] = [];
  let from = 0;
  let to = 0;
  const carryOn = (next: number): void => {
    if (to > from && widthOf(paragraph.slice(from, next).trimEnd()) > width) {
      lines.push({ from, to });
      from = to;
    }
    to = next;
  };
  const breaker = new LineBreaker(paragraph);
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    for (const word of wordsIn(paragraph.slice(to, found.position)))
      if (widthOf(word.trimEnd()) <= width) carryOn(to + word.length);
      else for (const { segment } of segmenter.segment(word)) carryOn(to + segment.length);
  }
  return [...lines, { from, to: paragraph.length }];
}

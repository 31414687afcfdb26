import { wordsIn } from '../../database/evidence/texts.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { writePaper } from '../paper/write-paper.ts';
import { storyOf } from '../story/story-of.ts';
import type { CaseContent } from './case-content.ts';

/** The PDF of a bundle: the same story for a reader, from what the bundle holds and how registered rights are known. */
export function paperOf({ texts, files, copies, ...content }: CaseContent, language: Language): Promise<Uint8Array> {
  const words = [...texts].map(([sha256, bytes]) => [sha256, wordsIn(Buffer.from(bytes))!] as const);
  const shown = new Map([...files, ...copies]);
  return writePaper(storyOf({ ...content, texts: new Map(words), files: shown }), language);
}

import type { Language } from '../../../../domain/vocabulary.ts';
import { applyInChinese } from './chinese.ts';
import { applyInEnglish, type ApplyWords } from './english.ts';
import { applyInGerman } from './german.ts';
import { applyInSpanish } from './spanish.ts';

/** What the pages say by which a company comes to its account. */
export const applyWords: Record<Language, ApplyWords> = {
  en: applyInEnglish,
  de: applyInGerman,
  zh: applyInChinese,
  es: applyInSpanish,
};

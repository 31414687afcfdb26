import type { Language } from '../vocabulary.ts';
import type { ChosenReason } from './lists.ts';
import { wordsInChinese } from './words-in-chinese.ts';
import { wordsInEnglish } from './words-in-english.ts';
import { wordsInGerman } from './words-in-german.ts';
import { wordsInSpanish } from './words-in-spanish.ts';

/** What each code says to its reader. */
export const reasonWords: Record<Language, Readonly<Record<ChosenReason, string>>> = {
  en: wordsInEnglish,
  de: wordsInGerman,
  zh: wordsInChinese,
  es: wordsInSpanish,
};

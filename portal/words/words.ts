import type { Language } from '../../domain/vocabulary.ts';
import type { english } from './en/index.ts';

/** What the portal says. English is the measure: the compiler asks every other language for the same. */
export type Words = typeof english;

/** Each language is loaded alone. */
export const loadWords: Record<Language, () => Promise<Words>> = {
  en: async () => (await import('./en/index.ts')).english,
  de: async () => (await import('./de/index.ts')).german,
  zh: async () => (await import('./zh/index.ts')).chinese,
  es: async () => (await import('./es/index.ts')).spanish,
};

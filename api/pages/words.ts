import type { Language } from '../../domain/vocabulary.ts';

/** A language by its own name. */
export const languageInWords: Record<Language, string> = { en: 'English', de: 'Deutsch', zh: '中文', es: 'Español' };

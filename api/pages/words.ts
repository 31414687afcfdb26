import type { Language } from '../../domain/vocabulary.ts';

/** A word of a closed list, or a reason code, as people read it. */
export const asWords = (code: string): string => code.replaceAll('_', ' ');

/** A language by its own name. */
export const languageInWords: Record<Language, string> = { en: 'English', de: 'Deutsch', zh: '中文', es: 'Español' };

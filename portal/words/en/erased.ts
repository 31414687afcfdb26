import { erasuresInEnglish } from '../../../domain/reasons/erasures-in-english.ts';

/** What stands in the place of words and files that were erased. */
export const erased = {
  reasons: erasuresInEnglish,
  sentence: (day: string, reason: string): string => `Erased on ${day}: ${reason}.`,
};

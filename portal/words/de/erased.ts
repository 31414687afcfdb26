import { erasuresInGerman } from '../../../domain/reasons/erasures-in-german.ts';
import type { erased as english } from '../en/erased.ts';

/** What stands in the place of words and files that were erased. */
export const erased: typeof english = {
  reasons: erasuresInGerman,
  sentence: (day: string, reason: string): string => `Gelöscht am ${day}: ${reason}.`,
};

import { erasuresInSpanish } from '../../../domain/reasons/erasures-in-spanish.ts';
import type { erased as english } from '../en/erased.ts';

/** What stands in the place of words and files that were erased. */
export const erased: typeof english = {
  reasons: erasuresInSpanish,
  sentence: (day: string, reason: string): string => `Borrado el ${day}: ${reason}.`,
};

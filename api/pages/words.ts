import type { ChosenReason } from '../../domain/reasons/lists.ts';
import { reasonWords } from '../../domain/reasons/words.ts';
import type { EnrolmentOutcome, Language } from '../../domain/vocabulary.ts';

/** A word of a closed list, or a reason code, as people read it. */
export const asWords = (code: string): string => code.replaceAll('_', ' ');

export const enrolmentOutcomeInWords: Record<EnrolmentOutcome, string> = {
  enrolled: 'enrolled',
  refused: 'not enrolled',
  withdrawn: 'withdrawn',
  lapsed: 'ended without an answer',
};

/** A reason of a closed list, as a sentence begins. */
export function chosenReason(code: string): string {
  const words = reasonWords.en[code as ChosenReason];
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A language by its own name. */
export const languageInWords: Record<Language, string> = { en: 'English', de: 'Deutsch', zh: '中文', es: 'Español' };

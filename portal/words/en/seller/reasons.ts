import { unlistedInEnglish } from '../../../../domain/reasons/unlisted-in-english.ts';
import { wordsInEnglish } from '../../../../domain/reasons/words-in-english.ts';

/** Reasons, as they stand behind “because”. */
export const reasons = { reasons: { ...wordsInEnglish, ...unlistedInEnglish } as Record<string, string> };

import { unlistedInGerman } from '../../../../domain/reasons/unlisted-in-german.ts';
import { wordsInGerman } from '../../../../domain/reasons/words-in-german.ts';
import type { reasons as english } from '../../en/seller/reasons.ts';

export const reasons: typeof english = { reasons: { ...wordsInGerman, ...unlistedInGerman } };

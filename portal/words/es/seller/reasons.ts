import { unlistedInSpanish } from '../../../../domain/reasons/unlisted-in-spanish.ts';
import { wordsInSpanish } from '../../../../domain/reasons/words-in-spanish.ts';
import type { reasons as english } from '../../en/seller/reasons.ts';

export const reasons: typeof english = { reasons: { ...wordsInSpanish, ...unlistedInSpanish } };

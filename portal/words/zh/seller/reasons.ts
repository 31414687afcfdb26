import { unlistedInChinese } from '../../../../domain/reasons/unlisted-in-chinese.ts';
import { wordsInChinese } from '../../../../domain/reasons/words-in-chinese.ts';
import type { reasons as english } from '../../en/seller/reasons.ts';

export const reasons: typeof english = { reasons: { ...wordsInChinese, ...unlistedInChinese } };

import type { SellerWords } from '../words/seller-words.ts';
import type { SellerCase } from './seller-api.ts';

type Step = SellerCase['steps'][number];

/** A step in words. */
export function sayStep(words: SellerWords, { kind, measure = 'none', decision }: Step): string {
  const { kinds } = words.steps;
  switch (kind) {
    case 'measure_taken':
      return kinds.measure_taken[measure];
    case 'staff_decided':
      return kinds.staff_decided[decision === 'dismiss' ? 'dismiss' : 'remove'];
    case 'appeal_decided':
      return kinds.appeal_decided[decision === 'reinstated' ? 'reinstated' : 'upheld'];
    default:
      return kinds[kind];
  }
}

import type { Formats } from '../ui/formats.ts';
import type { SellerWords } from '../words/seller-words.ts';
import type { SellerCase } from './seller-api.ts';

/** Who is waited for, and until when; nothing where nobody is. */
export function sayWaiting(
  { clock, brand }: Pick<SellerCase, 'clock' | 'brand'>,
  { next }: SellerWords,
  formats: Formats,
): string | undefined {
  if (!clock || clock.name === 'resolution') return undefined;
  if (clock.paused) return next.paused(brand.name, formats.until(clock.paused.until));
  return clock.deadline && next.waits[clock.name](brand.name, formats.until(clock.deadline));
}

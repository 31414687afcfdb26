import type { api } from '../data/api.ts';

export type Right = Awaited<ReturnType<typeof api.get<'/v1/rights'>>>['body']['items'][number];

/** How near the end of a right is: what has ended helps nobody, and a brand wants to know months before. */
export type Expiry = 'none' | 'far' | 'soon' | 'over';

const dayMilliseconds = 86_400_000;
/** Registers take their time: it is warned here as early as by the first letter. */
export const soonDays = 90;

/** @param expiresOn the last day on which it is in force */
export function expiryOf(expiresOn: string | undefined, now: number): Expiry {
  if (expiresOn === undefined) return 'none';
  const end = Date.parse(expiresOn) + dayMilliseconds;
  if (end <= now) return 'over';
  return end - now <= soonDays * dayMilliseconds ? 'soon' : 'far';
}

/** How many whole days are left, the last one among them. */
export const daysLeft = (expiresOn: string, now: number): number =>
  Math.max(0, Math.ceil((Date.parse(expiresOn) + dayMilliseconds - now) / dayMilliseconds));

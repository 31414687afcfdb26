import type { Ending } from './case/events.ts';
import { addMilliseconds } from './time/calendar.ts';
import { nominalMilliseconds, type Period } from './time/duration.ts';
import type { CameOf } from './vocabulary.ts';

/**
 * What came of the verdict `counterfeit` of a case that has ended so. Nothing, where the end says nothing of the verdict:
 * nobody decided about the appeal in time, or there was nothing that could be removed.
 */
export function cameOf({ outcome, reason }: Ending): CameOf | undefined {
  if (outcome === 'removed') return 'stood';
  if (outcome === 'withdrawn') return 'withdrawn';
  if (outcome === 'dismissed' || reason === 'appeal_overdue') return undefined;
  return reason === 'brand_retracted' ? 'retracted' : 'reinstated';
}

/** How many verdicts came to what. */
export type Counts = Record<CameOf, number>;

/** A share, with what it is at least. */
interface Share {
  rate: number;
  lowerBound: number;
}

const confidence = 1.959964;

/** As it is shown beside what was counted by it. */
export const formula =
  'lower bound of the Wilson interval at 95 %: (p + z²/2n − z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), where n verdicts ' +
  'counterfeit have come to their end, p is the share of them that stood, and z = 1.96';

/** The lower end of the interval in which a share lies that was measured on so many: of few, little is sure. */
export function wilsonLowerBound(successes: number, count: number): number {
  if (count === 0) return 0;
  const [p, z2] = [successes / count, confidence ** 2];
  const spread = confidence * Math.sqrt((p * (1 - p)) / count + z2 / (4 * count ** 2));
  return Math.max(0, (p + z2 / (2 * count) - spread) / (1 + z2 / count));
}

/** How many of them stood, and at least which share; no share where they are too few to say. */
export function accuracyOf(
  { stood, retracted, reinstated, withdrawn }: Counts,
  countAtLeast: number,
): { count: number; share?: Share } {
  const count = stood + retracted + reinstated + withdrawn;
  if (count < countAtLeast) return { count };
  return { count, share: { rate: stood / count, lowerBound: wilsonLowerBound(stood, count) } };
}

/** Since when is counted: a window is no promise to anybody, and its days have 24 hours. */
export const windowStart = (window: Period, now: string): string => addMilliseconds(now, -nominalMilliseconds(window));

import type { Policy } from './policy/policy.ts';
import type { StrikeStanding } from './vocabulary.ts';

/** How a strike stands at a moment. */
export function strikeStanding(
  { expiresAt, undoneAt }: { expiresAt: string; undoneAt: string | null },
  now: string,
): StrikeStanding {
  if (undoneAt !== null) return 'undone';
  return expiresAt > now ? 'stands' : 'expired';
}

/**
 * From how many standing strikes on their seller is a repeat infringer: the fewest that one of the policies says by which
 * they were given. A policy that says nothing calls nobody so, and what was given by it counts all the same.
 */
export function thresholdOf(policies: readonly Pick<Policy, 'repeatInfringerAt'>[]): number | undefined {
  const thresholds = policies.flatMap(({ repeatInfringerAt }) => repeatInfringerAt ?? []);
  return thresholds.length > 0 ? Math.min(...thresholds) : undefined;
}

export const isRepeatInfringer = ({ standing, threshold }: { standing: number; threshold?: number }): boolean =>
  threshold !== undefined && standing >= threshold;

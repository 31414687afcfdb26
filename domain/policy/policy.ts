import { z } from 'zod';
import { period } from '../time/duration.ts';
import { score } from '../schemas.ts';
import type { Measure } from '../vocabulary.ts';

/** Steps on the way to a deadline, each counted from the clock's start. */
const waypoints = { reminders: z.array(period).max(8), deadline: period };

/**
 * The rules that a case runs by: every clock, every answer to a silence, every limit. Immutable: a change is a new
 * version, and each case keeps the one it was opened with.
 */
export const policySchema = z.object({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  version: z.int().min(1),
  /** The first rung whose score is reached is taken before the brand is asked. */
  interimLadder: z.array(z.object({ fromScore: score, measure: z.enum(['demoted', 'held']) })).max(4),
  verdict: z.object({
    ...waypoints,
    /** When the account manager is called in. */
    accountManager: period,
    /** What a brand's silence means; `remove_at_score` removes from `score` on and dismisses below. */
    silence: z.enum(['staff_review', 'dismiss', 'remove_at_score']),
    score,
    /** Whether the plain signals `confirm` and `reject` speak for the brand. */
    bySignal: z.boolean(),
  }),
  /** The brand's questions before its verdict. */
  information: z.object({ questionsAtMost: z.int().min(0).max(9), pausesClock: z.boolean(), pauseAtMost: period }),
  /** How far beyond its first end a deadline can be moved by staff, all extensions together. */
  extensionAtMost: period,
  review: z.object({
    due: period,
    /** After the escalation; a review that nobody decides ends by its own silence rule. */
    deadline: period,
    silence: z.enum(['dismiss', 'remove_at_score']),
    score,
    fourEyes: z.enum(['never', 'removals', 'always']),
  }),
  /** What a confirmed counterfeit brings upon the offer. */
  confirmedMeasure: z.enum(['held', 'removed']),
  appeal: z.object({
    /** One window a round; as many rounds as windows. */
    windows: z.array(period).min(1).max(9),
    /** Whether the window opens when the decision stands in the seller's inbox, or when the seller's mail was accepted. */
    sellerInformedBy: z.enum(['inbox', 'mail']),
    /** How long a mail may remain unaccepted before staff must see to it; the window then opens all the same. */
    deliveryAtMost: period,
    measureMeanwhile: z.enum(['keep', 'lift']),
    measureAfterwards: z.enum(['keep', 'remove', 'lift']),
  }),
  answer: z.object({ ...waypoints, silence: z.enum(['staff_decide', 'reinstate']) }),
  appealDecision: z.object({ due: period, deadline: period, silence: z.enum(['reinstate', 'uphold']) }),
  whenVanished: z.enum(['continue', 'close']),
  /** The brand is not asked again about an unchanged listing that it has cleared within this time. */
  notAskedAgain: period,
  /** How long a strike stands. */
  strike: period,
  /** A deadline that comes later than this after its moment, because nothing ran, is moved by the delay. */
  lateAtMost: period,
});
export type Policy = z.infer<typeof policySchema>;

/** The first rung that the score reaches; `none` when the ladder has none. */
export function interimMeasure({ interimLadder }: Policy, suspicionScore: string): Measure {
  return interimLadder.find(({ fromScore }) => Number(suspicionScore) >= Number(fromScore))?.measure ?? 'none';
}

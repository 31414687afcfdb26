import fc from 'fast-check';
import type { Policy } from '../../../domain/policy/policy.ts';

const anyPeriod = fc.constantFrom('PT30M', 'PT20H', 'PT72H', 'P1D', 'P3D business', 'P2D without Sundays', 'P1M');
/** As a detector gives it. */
export const anyScore = fc.constantFrom('0', '0.5', '0.7', '0.85', '0.9', '1');
const anyReminders = fc.array(anyPeriod, { maxLength: 3 });
const escalated = { escalation: anyPeriod, deadline: anyPeriod };
const extensible = { reminders: anyReminders, deadline: anyPeriod, extensionAtMost: anyPeriod };

/** Every variant of every rule, whatever it means together. */
export const anyPolicy: fc.Arbitrary<Policy> = fc.record({
  name: fc.constant('random'),
  version: fc.constant(1),
  interimLadder: fc.constantFrom<Policy['interimLadder']>(
    [],
    [{ fromScore: '0.7', measure: 'held' }],
    [
      { fromScore: '0.9', measure: 'held' },
      { fromScore: '0.5', measure: 'demoted' },
    ],
  ),
  verdict: fc.record({
    clock: fc.record({ ...escalated, ...extensible }),
    silence: fc.constantFrom('staff_review', 'dismiss', 'remove_at_score'),
    score: anyScore,
    bySignal: fc.boolean(),
  }),
  information: fc.record({ questionsAtMost: fc.nat(3), pausesClock: fc.boolean(), pauseAtMost: anyPeriod }),
  review: fc.record({
    clock: fc.record(escalated),
    silence: fc.constantFrom('dismiss', 'remove_at_score'),
    score: anyScore,
    fourEyes: fc.constantFrom('never', 'removals', 'always'),
  }),
  confirmedMeasure: fc.constantFrom('held', 'removed'),
  appeal: fc.record({
    windows: fc.array(fc.record({ deadline: anyPeriod }), { minLength: 1, maxLength: 3 }),
    sellerInformedBy: fc.constantFrom('inbox', 'mail'),
    deliveryAtMost: anyPeriod,
    measureMeanwhile: fc.constantFrom('keep', 'lift'),
    measureAfterwards: fc.constantFrom('keep', 'remove', 'lift'),
  }),
  answer: fc.record({
    clock: fc.record(extensible),
    silence: fc.constantFrom('staff_decide', 'reinstate'),
  }),
  appealDecision: fc.record({
    clock: fc.record(escalated),
    silence: fc.constantFrom('reinstate', 'uphold'),
  }),
  resolution: fc.record({ clock: fc.record({ reminders: anyReminders, ...escalated }) }),
  whenNobodyIndependent: fc.constantFrom('lead_decides', 'wait'),
  whenVanished: fc.constantFrom('continue', 'close'),
  notAskedAgain: anyPeriod,
  strike: anyPeriod,
  repeatInfringerAt: fc.constantFrom(undefined, 1, 3),
  accuracy: fc.constantFrom(undefined, { window: 'P180D', countAtLeast: 20 }),
  lateAtMost: fc.constantFrom('PT1S', 'PT15M', 'P1D'),
});

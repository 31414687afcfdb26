import type { Policy } from './policy.ts';

/** The default: 72 hours for the brand, then staff; three chances for the seller. */
export const jointForce: Policy = {
  name: 'joint-force',
  version: 1,
  interimLadder: [
    { fromScore: '0.9', measure: 'held' },
    { fromScore: '0.7', measure: 'demoted' },
  ],
  verdict: {
    reminders: ['PT24H', 'PT48H'],
    accountManager: 'PT60H',
    deadline: 'PT72H',
    silence: 'staff_review',
    score: '0.9',
    bySignal: true,
  },
  information: { questionsAtMost: 3, pausesClock: true, pauseAtMost: 'PT48H' },
  extensionAtMost: 'P7D',
  review: { due: 'P7D', deadline: 'P14D', silence: 'dismiss', score: '0.9', fourEyes: 'removals' },
  confirmedMeasure: 'removed',
  appeal: {
    windows: ['P14D', 'P14D', 'P14D'],
    sellerInformedBy: 'inbox',
    deliveryAtMost: 'P3D',
    measureMeanwhile: 'keep',
    measureAfterwards: 'keep',
  },
  answer: { reminders: ['PT24H'], deadline: 'P3D business', silence: 'staff_decide' },
  appealDecision: { due: 'P7D', deadline: 'P14D', silence: 'reinstate' },
  whenVanished: 'continue',
  notAskedAgain: 'P90D',
  strike: 'P365D',
  lateAtMost: 'PT15M',
};

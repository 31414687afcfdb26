import type { Policy } from './policy.ts';

/** The default: 72 hours for the brand, then staff; three chances for the seller. */
export const jointForce: Policy & Required<Pick<Policy, 'accuracy' | 'conversation' | 'retention'>> = {
  name: 'joint-force',
  version: 4,
  interimLadder: [
    { fromScore: '0.9', measure: 'held' },
    { fromScore: '0.7', measure: 'demoted' },
  ],
  verdict: {
    clock: { reminders: ['PT24H', 'PT48H'], escalation: 'PT60H', deadline: 'PT72H', extensionAtMost: 'P7D' },
    silence: 'staff_review',
    score: '0.9',
    bySignal: true,
  },
  information: { questionsAtMost: 3, pausesClock: true, pauseAtMost: 'PT48H', callsLead: true },
  conversation: { readWithin: 'P1D business' },
  review: {
    clock: { escalation: 'P7D', deadline: 'P14D' },
    silence: 'dismiss',
    score: '0.9',
    fourEyes: 'removals',
  },
  confirmedMeasure: 'removed',
  appeal: {
    windows: [{ deadline: 'P14D' }, { deadline: 'P14D' }, { deadline: 'P14D' }],
    sellerInformedBy: 'inbox',
    deliveryAtMost: 'P3D',
    measureMeanwhile: 'keep',
    measureAfterwards: 'keep',
  },
  answer: {
    clock: { reminders: ['PT24H'], deadline: 'P3D business', extensionAtMost: 'P7D' },
    silence: 'staff_decide',
  },
  appealDecision: { clock: { escalation: 'P7D', deadline: 'P14D' }, silence: 'reinstate' },
  resolution: { clock: { reminders: ['PT24H'], escalation: 'PT48H', deadline: 'P7D' } },
  whenNobodyIndependent: 'wait',
  whenVanished: 'continue',
  notAskedAgain: 'P90D',
  strike: 'P365D',
  repeatInfringerAt: 3,
  accuracy: { window: 'P180D', countAtLeast: 20 },
  retention: { contestable: 'P6M', texts: 'P36M', files: 'P36M', letters: 'P12M', conversations: 'P12M' },
  lateAtMost: 'PT15M',
};

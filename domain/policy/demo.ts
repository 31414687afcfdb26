import { jointForce } from './joint-force.ts';
import type { Policy } from './policy.ts';

/** `joint-force` with seconds for days, to watch a whole case at a desk. */
export const demo: Policy = {
  ...jointForce,
  name: 'demo',
  verdict: {
    ...jointForce.verdict,
    clock: { reminders: ['PT40S', 'PT80S'], escalation: 'PT100S', deadline: 'PT120S', extensionAtMost: 'PT300S' },
  },
  information: { ...jointForce.information, pauseAtMost: 'PT120S' },
  conversation: { readWithin: 'PT120S' },
  review: { ...jointForce.review, clock: { escalation: 'PT120S', deadline: 'PT240S' } },
  appeal: {
    ...jointForce.appeal,
    windows: [{ deadline: 'PT90S' }, { deadline: 'PT90S' }, { deadline: 'PT90S' }],
    deliveryAtMost: 'PT60S',
  },
  answer: {
    ...jointForce.answer,
    clock: { reminders: ['PT40S'], deadline: 'PT120S', extensionAtMost: 'PT300S' },
  },
  appealDecision: { ...jointForce.appealDecision, clock: { escalation: 'PT120S', deadline: 'PT240S' } },
  resolution: { clock: { reminders: ['PT60S'], escalation: 'PT120S', deadline: 'PT240S' } },
  notAskedAgain: 'PT600S',
  strike: 'PT3600S',
  accuracy: { window: 'PT3600S', countAtLeast: 3 },
  retention: { ...jointForce.retention, contestable: 'PT120S' },
};

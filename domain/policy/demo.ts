import { jointForce } from './joint-force.ts';
import type { Policy } from './policy.ts';

/** `joint-force` with seconds for days, to watch a whole case at a desk. */
export const demo: Policy = {
  ...jointForce,
  name: 'demo',
  verdict: {
    ...jointForce.verdict,
    reminders: ['PT40S', 'PT80S'],
    accountManager: 'PT100S',
    deadline: 'PT120S',
  },
  information: { ...jointForce.information, pauseAtMost: 'PT120S' },
  extensionAtMost: 'PT300S',
  review: { ...jointForce.review, due: 'PT120S', deadline: 'PT240S' },
  appeal: { ...jointForce.appeal, windows: ['PT90S', 'PT90S', 'PT90S'], deliveryAtMost: 'PT60S' },
  answer: { ...jointForce.answer, reminders: ['PT40S'], deadline: 'PT120S' },
  appealDecision: { ...jointForce.appealDecision, due: 'PT120S', deadline: 'PT240S' },
  notAskedAgain: 'PT600S',
  strike: 'PT3600S',
};

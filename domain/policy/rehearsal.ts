import { demo } from './demo.ts';
import { jointForce } from './joint-force.ts';
import type { Policy } from './policy.ts';

/** `demo` at a quicker pace still, to rehearse failures with hundreds of cases: a case is over within two minutes. */
export const rehearsal: Policy = {
  ...demo,
  name: 'rehearsal',
  version: demo.version + 1,
  verdict: {
    ...demo.verdict,
    clock: { reminders: ['PT5S', 'PT8S'], escalation: 'PT10S', deadline: 'PT14S', extensionAtMost: 'PT60S' },
  },
  information: { ...demo.information, pauseAtMost: 'PT8S' },
  review: { ...demo.review, clock: { escalation: 'PT6S', deadline: 'PT12S' } },
  appeal: {
    ...demo.appeal,
    windows: [{ deadline: 'PT10S' }, { deadline: 'PT8S' }, { deadline: 'PT8S' }],
    deliveryAtMost: 'PT10S',
  },
  answer: { ...demo.answer, clock: { reminders: ['PT4S'], deadline: 'PT9S', extensionAtMost: 'PT60S' } },
  appealDecision: { ...demo.appealDecision, clock: { escalation: 'PT6S', deadline: 'PT12S' } },
  resolution: { clock: { reminders: ['PT10S'], escalation: 'PT20S', deadline: 'PT30S' } },
  retention: { ...jointForce.retention, contestable: 'PT5S' },
  lateAtMost: 'PT30S',
};

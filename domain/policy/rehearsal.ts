import { demo } from './demo.ts';
import type { Policy } from './policy.ts';

/** `demo` at a quicker pace still, to rehearse failures with hundreds of cases: a case is over within two minutes. */
export const rehearsal: Policy = {
  ...demo,
  name: 'rehearsal',
  verdict: { ...demo.verdict, reminders: ['PT6S', 'PT12S'], accountManager: 'PT16S', deadline: 'PT20S' },
  information: { ...demo.information, pauseAtMost: 'PT15S' },
  extensionAtMost: 'PT60S',
  review: { ...demo.review, due: 'PT10S', deadline: 'PT20S' },
  appeal: { ...demo.appeal, windows: ['PT15S', 'PT10S', 'PT10S'], deliveryAtMost: 'PT10S' },
  answer: { ...demo.answer, reminders: ['PT5S'], deadline: 'PT12S' },
  appealDecision: { ...demo.appealDecision, due: 'PT10S', deadline: 'PT20S' },
};

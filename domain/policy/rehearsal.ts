import { demo } from './demo.ts';
import type { Policy } from './policy.ts';

/** `demo` at a quicker pace still, to rehearse failures with hundreds of cases: a case is over within two minutes. */
export const rehearsal: Policy = {
  ...demo,
  name: 'rehearsal',
  verdict: { ...demo.verdict, reminders: ['PT5S', 'PT8S'], accountManager: 'PT10S', deadline: 'PT14S' },
  information: { ...demo.information, pauseAtMost: 'PT8S' },
  extensionAtMost: 'PT60S',
  review: { ...demo.review, due: 'PT6S', deadline: 'PT12S' },
  appeal: { ...demo.appeal, windows: ['PT10S', 'PT8S', 'PT8S'], deliveryAtMost: 'PT10S' },
  answer: { ...demo.answer, reminders: ['PT4S'], deadline: 'PT9S' },
  appealDecision: { ...demo.appealDecision, due: 'PT6S', deadline: 'PT12S' },
  lateAtMost: 'PT30S',
};

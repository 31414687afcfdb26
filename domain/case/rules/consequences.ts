import type { Measure } from '../../vocabulary.ts';
import type { Case } from '../case.ts';
import { startClock } from '../clock.ts';
import type { Ending, Fact } from '../events.ts';

/** The facts that begin a stage, or end the case: what a stage begins with is in the decision that enters it. */

export const askBrand = ({ policy, calendar }: Pick<Case, 'policy' | 'calendar'>, now: string): Fact => {
  const { reminders, accountManager, deadline } = policy.verdict;
  return {
    kind: 'brand_asked',
    data: { clock: startClock('verdict', now, { reminders, escalation: accountManager, deadline }, calendar) },
  };
};

export const openReview = ({ policy, calendar }: Case, reason: string, now: string): Fact => {
  const { due, deadline } = policy.review;
  return {
    kind: 'review_opened',
    data: { reason, clock: startClock('review', now, { escalation: due, deadline }, calendar) },
  };
};

export const decideMeasure = ({ measure }: Case, wanted: Measure): Fact => ({
  kind: 'measure_decided',
  data: { measure: wanted, decision: measure.decision + 1 },
});

export const confirmCounterfeit = (subject: Case): Fact => decideMeasure(subject, subject.policy.confirmedMeasure);

/**
 * The offer comes back, and with it what its removal brought upon the seller. A case of which the marketplace never
 * heard closes at once; any other first has its measure brought to `none`.
 */
export function endWithout(subject: Case, ending: Ending): Fact[] {
  if (subject.measure.decision === 0) return [{ kind: 'case_closed', data: ending }];
  const strike: Fact[] = subject.strike === 'given' ? [{ kind: 'strike_undone', data: {} }] : [];
  return [...strike, { kind: 'ending_decided', data: ending }, decideMeasure(subject, 'none')];
}

export const reinstate = (subject: Case, reason: string): Fact[] =>
  endWithout(subject, { outcome: 'reinstated', reason });

export const dismiss = (subject: Case, reason: string): Fact[] => endWithout(subject, { outcome: 'dismissed', reason });

/** From the score on, silence removes; below, it clears. */
export const byScore = (subject: Case, from: string): 'remove' | 'dismiss' =>
  Number(subject.score) >= Number(from) ? 'remove' : 'dismiss';

export function openAppealWindow({ policy, calendar, appeals }: Case, now: string): Fact {
  const round = appeals.filed + 1;
  const informed = policy.appeal.sellerInformedBy === 'inbox' || appeals.sellerInformed;
  const deadline = informed ? appealWindow(policy, round) : policy.appeal.deliveryAtMost;
  return { kind: 'appeal_window_opened', data: { round, clock: startClock('appeal', now, { deadline }, calendar) } };
}

export const appealWindow = ({ appeal }: Case['policy'], round: number): string => appeal.windows[round - 1]!;

export const askForAppealDecision = ({ policy, calendar }: Case, now: string): Fact => {
  const { due, deadline } = policy.appealDecision;
  return {
    kind: 'appeal_decision_due',
    data: { clock: startClock('decision', now, { escalation: due, deadline }, calendar) },
  };
};

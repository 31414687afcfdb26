import type { Measure } from '../../vocabulary.ts';
import type { Case } from '../case.ts';
import { startClock } from '../clock.ts';
import type { Setting } from '../decided.ts';
import type { Ending, Fact } from '../events.ts';
import type { Ground } from '../ground.ts';
import { ifNobodyIsLeft } from './independence.ts';

/** The facts that begin a stage, or end the case: what a stage begins with is in the decision that enters it. */

export const askBrand = ({ terms, now }: Setting): Fact => ({
  kind: 'brand_asked',
  data: { clock: startClock('verdict', now, terms.policy.verdict.clock, terms.calendar) },
});

export const openReview = (subject: Pick<Case, 'deciders'>, reason: string, setting: Setting): Fact[] => {
  const { terms, now } = setting;
  const clock = startClock('review', now, terms.policy.review.clock, terms.calendar);
  return [
    { kind: 'review_opened', data: { reason, clock } },
    ...ifNobodyIsLeft('review', { deciders: subject.deciders }, setting),
  ];
};

export const askForAppealDecision = (subject: Pick<Case, 'deciders'>, setting: Setting): Fact[] => {
  const { terms, now } = setting;
  const clock = startClock('appeal_decision', now, terms.policy.appealDecision.clock, terms.calendar);
  return [
    { kind: 'appeal_decision_due', data: { clock } },
    ...ifNobodyIsLeft('appeal_decision', { deciders: subject.deciders }, setting),
  ];
};

type Measured = Pick<Case, 'measure'>;

/** An order to the marketplace. @param ground why, for an order that restricts */
export const decideMeasure = ({ measure }: Measured, wanted: Measure, ground?: Ground) =>
  ({
    kind: 'measure_decided',
    data: { measure: wanted, order: measure.order + 1, ...(ground && { ground }) },
  }) as const satisfies Fact;

export const confirmCounterfeit = (subject: Measured, { terms }: Setting, ground: Ground): Fact =>
  decideMeasure(subject, terms.policy.confirmedMeasure, ground);

/** Nothing is done to the offer, nothing is on its way, and nobody wonders whether the marketplace has done it. */
const isUntouched = ({ measure: { inForce, settled, order, unanswered } }: Measured): boolean =>
  inForce === 'none' && settled >= order && !unanswered;

/**
 * The offer comes back, and with it what its removal brought upon the seller. A case that has nothing in force closes at
 * once; any other first has its measure brought to `none`.
 */
export function endWithout(subject: Pick<Case, 'measure' | 'strike'>, ending: Ending): Fact[] {
  const strike: Fact[] = subject.strike === 'given' ? [{ kind: 'strike_undone', data: {} }] : [];
  if (isUntouched(subject)) return [...strike, { kind: 'case_closed', data: ending }];
  return [...strike, { kind: 'ending_decided', data: ending }, decideMeasure(subject, 'none')];
}

export const reinstate = (subject: Pick<Case, 'measure' | 'strike'>, reason: string): Fact[] =>
  endWithout(subject, { outcome: 'reinstated', reason });

/** The brand says that the goods are genuine: it takes its verdict back, or clears an offer of which others decided. */
export const clearByBrand = (subject: Pick<Case, 'measure' | 'strike' | 'verdict'>): Fact[] =>
  reinstate(subject, subject.verdict?.value === 'counterfeit' ? 'brand_retracted' : 'brand_cleared');

export const dismiss = (subject: Pick<Case, 'measure' | 'strike'>, reason: string): Fact[] =>
  endWithout(subject, { outcome: 'dismissed', reason });

/** From the score on, silence removes; below, it clears. */
export const byScore = (subject: Case, from: string): 'remove' | 'dismiss' =>
  Number(subject.score) >= Number(from) ? 'remove' : 'dismiss';

export function openAppealWindow({ appeals }: Case, { terms, now }: Setting) {
  const { windows, sellerInformedBy, deliveryAtMost } = terms.policy.appeal;
  const round = appeals.filed + 1;
  const sellerInformed = sellerInformedBy === 'inbox' || appeals.sellerInformed;
  const rule = sellerInformed ? windows[round - 1]! : { deadline: deliveryAtMost };
  return {
    kind: 'appeal_window_opened',
    data: { round, sellerInformed, clock: startClock('appeal', now, rule, terms.calendar) },
  } as const satisfies Fact;
}

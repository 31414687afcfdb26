import type { Measure } from '../../vocabulary.ts';
import type { Case } from '../case.ts';
import { startClock } from '../clock.ts';
import type { Setting } from '../decided.ts';
import type { Ending, Fact } from '../events.ts';

/** The facts that begin a stage, or end the case: what a stage begins with is in the decision that enters it. */

export const askBrand = ({ terms, now }: Setting): Fact => ({
  kind: 'brand_asked',
  data: { clock: startClock('verdict', now, terms.policy.verdict.clock, terms.calendar) },
});

export const openReview = (reason: string, { terms, now }: Setting): Fact => ({
  kind: 'review_opened',
  data: { reason, clock: startClock('review', now, terms.policy.review.clock, terms.calendar) },
});

type Measured = Pick<Case, 'measure'>;

export const decideMeasure = ({ measure }: Measured, wanted: Measure): Fact => ({
  kind: 'measure_decided',
  data: { measure: wanted, order: measure.order + 1 },
});

export const confirmCounterfeit = (subject: Measured, { terms }: Setting): Fact =>
  decideMeasure(subject, terms.policy.confirmedMeasure);

/**
 * The offer comes back, and with it what its removal brought upon the seller. A case of which the marketplace never
 * heard closes at once; any other first has its measure brought to `none`.
 */
export function endWithout(subject: Pick<Case, 'measure' | 'strike'>, ending: Ending): Fact[] {
  if (subject.measure.order === 0) return [{ kind: 'case_closed', data: ending }];
  const strike: Fact[] = subject.strike === 'given' ? [{ kind: 'strike_undone', data: {} }] : [];
  return [...strike, { kind: 'ending_decided', data: ending }, decideMeasure(subject, 'none')];
}

export const reinstate = (subject: Pick<Case, 'measure' | 'strike'>, reason: string): Fact[] =>
  endWithout(subject, { outcome: 'reinstated', reason });

export const dismiss = (subject: Pick<Case, 'measure' | 'strike'>, reason: string): Fact[] =>
  endWithout(subject, { outcome: 'dismissed', reason });

/** From the score on, silence removes; below, it clears. */
export const byScore = (subject: Case, from: string): 'remove' | 'dismiss' =>
  Number(subject.score) >= Number(from) ? 'remove' : 'dismiss';

export function openAppealWindow({ appeals }: Case, { terms, now }: Setting): Fact {
  const { windows, sellerInformedBy, deliveryAtMost } = terms.policy.appeal;
  const round = appeals.filed + 1;
  const sellerInformed = sellerInformedBy === 'inbox' || appeals.sellerInformed;
  const rule = sellerInformed ? windows[round - 1]! : { deadline: deliveryAtMost };
  return {
    kind: 'appeal_window_opened',
    data: { round, sellerInformed, clock: startClock('appeal', now, rule, terms.calendar) },
  };
}

export const askForAppealDecision = ({ terms, now }: Setting): Fact => ({
  kind: 'appeal_decision_due',
  data: { clock: startClock('appeal_decision', now, terms.policy.appealDecision.clock, terms.calendar) },
});

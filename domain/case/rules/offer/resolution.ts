import { startClock, type Clock } from '../../clock.ts';
import { accept, refuse, type Rules, type Setting } from '../../decided.ts';
import { isIn, type Case } from '../../case.ts';
import type { Fact } from '../../events.ts';
import { afterMeasure, afterRemoval } from './compliance.ts';
import { decideMeasure, dismiss } from '../consequences.ts';
import type { StepRules } from '../step-rules.ts';

/** The clock of staff who see to what the marketplace has refused. */
export const startResolution = ({ now, terms }: Setting): Clock =>
  startClock('resolution', now, terms.policy.resolution.clock, terms.calendar);

/** Staff see to what the marketplace has refused, or to an offer that is still for sale. */
export const resolutionRules: Rules<'resolve_marketplace_problem'> = {
  resolve_marketplace_problem: {
    by: ['staff'],
    in: ['removing', 'appeal_window', 'appeal_review', 'lifting'],
    decide(subject, { resolution, reasonCode }, setting) {
      const { problem, measure } = subject;
      if (!problem) return refuse('stage_conflict', 'the marketplace has refused nothing that is still wanted');
      const resolved: Fact = { kind: 'marketplace_problem_resolved', data: { resolution, reasonCode } };
      if (resolution === 'retry') return accept(resolved, ...askAgain(subject));
      if (resolution === 'mark_done' && subject.listing === 'unknown' && measure.wanted !== 'none')
        return refuse(
          'stage_conflict',
          'the marketplace knows no such offer, and so not whose it is: retry, or give up',
        );
      if (resolution === 'give_up' && isIn(subject, 'lifting'))
        return refuse('stage_conflict', 'what is to be lifted is lifted: retry, or lift it by hand and mark it done');
      if (problem.kind === 'still_for_sale')
        return accept(
          resolved,
          ...(resolution === 'mark_done' ? afterRemoval(subject, setting) : afterGivingUp(subject)),
        );
      if (resolution === 'give_up') return accept(resolved, ...afterGivingUp(subject));
      const { wanted, order } = measure;
      const done: Fact = { kind: 'measure_taken', data: { measure: wanted, order, byHand: true } };
      return accept(resolved, done, ...afterMeasure(subject, wanted, setting));
    },
  },
};

/** Staff are reminded, the lead is called in; what nobody sees to is asked of the marketplace again. */
export const resolutionSteps: StepRules = {
  reminder: () => accept({ kind: 'marketplace_problem_reminded', data: {} }),
  escalation: () => accept({ kind: 'marketplace_problem_escalated', data: {} }),
  deadline: (subject) =>
    accept(
      { kind: 'silence_rule_applied', data: { clock: 'resolution', rule: 'retry' } },
      { kind: 'marketplace_problem_resolved', data: { resolution: 'retry', reasonCode: 'nobody_resolved' } },
      ...askAgain(subject),
    ),
};

/**
 * Before the end the offer is looked for again. In the end the marketplace is told again, too, as it is when the case ends
 * while the offer is still for sale: without that, a case that ended first would wait for ever.
 */
function askAgain(subject: Case): Fact[] {
  if (subject.problem?.kind !== 'still_for_sale' || !isIn(subject, 'removing')) return [];
  const { kind, data } = decideMeasure(subject, subject.measure.wanted);
  return [{ kind, data: { ...data, again: true } }];
}

/** Nothing is done against the marketplace's refusal: a case that waited for it alone ends. */
function afterGivingUp(subject: Case): Fact[] {
  if (!isIn(subject, 'removing')) return [];
  return subject.ending
    ? [{ kind: 'case_closed', data: subject.ending }]
    : dismiss({ ...subject, measure: { ...subject.measure, wanted: subject.measure.inForce } }, 'marketplace_refused');
}

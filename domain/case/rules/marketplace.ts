import { dueAt } from '../../time/due.ts';
import type { Measure } from '../../vocabulary.ts';
import { isUndecided, type Case } from '../case.ts';
import { accept, refuse, type Rules } from '../decision.ts';
import { errand } from '../questions/errand.ts';
import type { Fact } from '../events.ts';
import { askBrand, dismiss, openAppealWindow } from './consequences.ts';

type Kinds = 'report_measure' | 'report_refusal' | 'report_removal' | 'resolve_marketplace_problem' | 'report_vanished';

const acting = ['screening', 'removing', 'appeal_review', 'lifting'] as const;

/** What the marketplace answers, and what staff do when it refuses. */
export const marketplaceRules: Rules<Kinds> = {
  report_measure: {
    by: ['system'],
    in: acting,
    decide(subject, { measure, decision }, now) {
      if (errand(subject) !== 'enforce') return refuse('not_due', 'the marketplace has answered');
      const taken: Fact = { kind: 'measure_taken', data: { measure, decision } };
      const isOvertaken = decision < subject.measure.decision;
      return isOvertaken ? accept(taken) : accept(taken, ...afterMeasure(subject, measure, now));
    },
  },
  report_refusal: {
    by: ['system'],
    in: acting,
    decide(subject, { measure, decision, code }, now) {
      if (errand(subject) !== 'enforce') return refuse('not_due', 'the marketplace has answered');
      if (decision < subject.measure.decision) return refuse('not_due', `decision ${decision} is overtaken`);
      if (code === 'listing_gone' && measure !== 'none') {
        const vanished: Fact[] = subject.listing === 'live' ? vanish(subject) : [];
        if (vanished.length > 1) return accept(...vanished);
        const unneeded: Fact = { kind: 'measure_unneeded', data: { measure, decision } };
        return accept(...vanished, unneeded, ...afterMeasure(subject, 'none', now));
      }
      return subject.stage === 'screening'
        ? accept({ kind: 'interim_measure_dropped', data: { decision, code } }, askBrand(subject, now))
        : accept({ kind: 'measure_refused', data: { measure, decision, code } });
    },
  },
  report_removal: {
    by: ['system'],
    in: ['appeal_window', 'appeal_review'],
    decide(subject, { gone, code }, now) {
      if (errand(subject) !== 'confirm_removal') return refuse('not_due', 'the removal is not to be confirmed now');
      return gone ? accept(...confirmRemoval(subject, now)) : accept({ kind: 'removal_unconfirmed', data: { code } });
    },
  },
  resolve_marketplace_problem: {
    by: ['staff'],
    in: ['removing', 'appeal_window', 'appeal_review', 'lifting'],
    decide(subject, { resolution, reasonCode }, now) {
      const { problem, measure } = subject;
      if (!problem) return refuse('stage_conflict', 'the marketplace has refused nothing that is still wanted');
      const resolved: Fact = { kind: 'marketplace_problem_resolved', data: { resolution, reasonCode } };
      if (resolution === 'retry') return accept(resolved);
      if (problem.kind === 'still_for_sale') {
        return resolution === 'mark_done' ? accept(resolved, ...confirmRemoval(subject, now)) : accept(resolved);
      }
      if (resolution === 'give_up') return accept(resolved, ...afterGivingUp(subject));
      const { wanted, decision } = measure;
      const done: Fact = { kind: 'measure_taken', data: { measure: wanted, decision, byHand: true } };
      return accept(resolved, done, ...afterMeasure(subject, wanted, now));
    },
  },
  report_vanished: {
    by: ['system', 'marketplace', 'staff'],
    in: ['screening', 'awaiting_verdict', 'staff_review', 'removing', 'appeal_window', 'appeal_review'],
    decide: (subject) =>
      subject.listing === 'gone'
        ? refuse('stage_conflict', 'the listing is known to be gone')
        : accept(...vanish(subject)),
  },
};

/** What the marketplace's compliance sets in motion; a restriction comes with its statement of reasons (DSA Art. 17). */
function afterMeasure(subject: Case, inForce: Measure, now: string): Fact[] {
  const { stage, ending, measure } = subject;
  const statement: Fact = {
    kind: 'statement_issued',
    data: { measure: measure.wanted, decision: measure.decision },
  };
  const ifRestricted = inForce === 'none' ? [] : [statement];
  switch (stage) {
    case 'screening':
      return [...ifRestricted, askBrand(subject, now)];
    case 'removing':
      if (ending) return [...ifRestricted, { kind: 'case_closed', data: ending }];
      // An offer that vanished before it could be removed is how offenders evade the strike.
      return [statement, ...(inForce === 'none' ? confirmRemoval(subject, now) : []), openAppealWindow(subject, now)];
    case 'lifting':
      return ending ? [{ kind: 'case_closed', data: ending }] : [];
    default:
      return [];
  }
}

function afterGivingUp(subject: Case): Fact[] {
  if (subject.ending) return [{ kind: 'case_closed', data: subject.ending }];
  return subject.stage === 'removing' ? dismiss(subject, 'marketplace_refused') : [];
}

/** Once the case is decided nothing ends by it: every removed offer looks like one that vanished. */
function vanish(subject: Case): Fact[] {
  const { policy, ending } = subject;
  const vanished: Fact = { kind: 'listing_vanished', data: {} };
  const ends = policy.whenVanished === 'close' && isUndecided(subject) && !ending;
  return ends ? [vanished, ...dismiss(subject, 'listing_vanished')] : [vanished];
}

const confirmRemoval = (subject: Case, now: string): Fact[] => [
  { kind: 'removal_confirmed', data: {} },
  ...giveStrike(subject, now),
];

/** One strike a case, however often its offer is removed. */
const giveStrike = ({ strike, policy, calendar }: Case, now: string): Fact[] =>
  strike === 'given' ? [] : [{ kind: 'strike_given', data: { expiresAt: dueAt(now, policy.strike, calendar) } }];

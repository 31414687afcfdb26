import { dueAt } from '../../time/due.ts';
import type { Measure } from '../../vocabulary.ts';
import { isIn, isUndecided, type Case } from '../case.ts';
import { accept, refuse, type Rules, type Setting } from '../decided.ts';
import type { Fact } from '../events.ts';
import { errand } from '../questions/errand.ts';
import { askBrand, dismiss, openAppealWindow } from './consequences.ts';

type Kinds = 'report_measure' | 'report_refusal' | 'report_removal' | 'resolve_marketplace_problem' | 'report_vanished';

/** What the marketplace answers, and what staff do when it refuses. */
export const marketplaceRules: Rules<Kinds> = {
  report_measure: {
    by: ['system'],
    in: ['screening', 'removing', 'appeal_review', 'lifting'],
    decide(subject, { measure, order }, setting) {
      if (errand(subject) !== 'enforce') return refuse('not_due', 'the marketplace has answered');
      const taken: Fact = { kind: 'measure_taken', data: { measure, order } };
      const isOvertaken = order < subject.measure.order;
      return isOvertaken ? accept(taken) : accept(taken, ...afterMeasure(subject, measure, setting));
    },
  },
  report_refusal: {
    by: ['system'],
    in: ['screening', 'removing', 'appeal_review', 'lifting'],
    decide(subject, { measure, order, code }, setting) {
      if (errand(subject) !== 'enforce') return refuse('not_due', 'the marketplace has answered');
      if (order < subject.measure.order) return refuse('not_due', `order ${order} is overtaken`);
      if (code === 'listing_gone' && measure !== 'none') {
        const vanished: Fact[] = subject.listing === 'live' ? vanish(subject, setting) : [];
        if (vanished.length > 1) return accept(...vanished);
        const unneeded: Fact = { kind: 'measure_unneeded', data: { measure, order } };
        return accept(...vanished, unneeded, ...afterMeasure(subject, 'none', setting));
      }
      return isIn(subject, 'screening')
        ? accept({ kind: 'interim_measure_dropped', data: { order, code } }, askBrand(setting))
        : accept({ kind: 'measure_refused', data: { measure, order, code } });
    },
  },
  report_removal: {
    by: ['system'],
    in: ['appeal_window', 'appeal_review'],
    decide(subject, { gone, code }, setting) {
      if (errand(subject) !== 'confirm_removal') return refuse('not_due', 'the removal is not to be confirmed now');
      return gone
        ? accept(...confirmRemoval(subject, setting))
        : accept({ kind: 'removal_unconfirmed', data: { code } });
    },
  },
  resolve_marketplace_problem: {
    by: ['staff'],
    in: ['removing', 'appeal_window', 'appeal_review', 'lifting'],
    decide(subject, { resolution, reasonCode }, setting) {
      const { problem, measure } = subject;
      if (!problem) return refuse('stage_conflict', 'the marketplace has refused nothing that is still wanted');
      const resolved: Fact = { kind: 'marketplace_problem_resolved', data: { resolution, reasonCode } };
      if (resolution === 'retry') return accept(resolved);
      if (problem.kind === 'still_for_sale') {
        return resolution === 'mark_done' ? accept(resolved, ...confirmRemoval(subject, setting)) : accept(resolved);
      }
      if (resolution === 'give_up') return accept(resolved, ...afterGivingUp(subject));
      const { wanted, order } = measure;
      const done: Fact = { kind: 'measure_taken', data: { measure: wanted, order, byHand: true } };
      return accept(resolved, done, ...afterMeasure(subject, wanted, setting));
    },
  },
  report_vanished: {
    by: ['system', 'marketplace', 'staff'],
    in: ['screening', 'awaiting_verdict', 'staff_review', 'removing', 'appeal_window', 'appeal_review'],
    decide: (subject, _content, setting) =>
      subject.listing === 'gone'
        ? refuse('stage_conflict', 'the listing is known to be gone')
        : accept(...vanish(subject, setting)),
  },
};

/** What the marketplace's compliance sets in motion; a restriction comes with its statement of reasons (DSA Art. 17). */
function afterMeasure(subject: Case, inForce: Measure, setting: Setting): Fact[] {
  const { stage, ending, measure } = subject;
  const statement: Fact = { kind: 'statement_issued', data: { measure: measure.wanted, order: measure.order } };
  const ifRestricted = inForce === 'none' ? [] : [statement];
  switch (stage.name) {
    case 'screening':
      return [...ifRestricted, askBrand(setting)];
    case 'removing':
      if (ending) return [...ifRestricted, { kind: 'case_closed', data: ending }];
      // An offer that vanished before it could be removed is how offenders evade the strike.
      return [
        statement,
        ...(inForce === 'none' ? confirmRemoval(subject, setting) : []),
        openAppealWindow(subject, setting),
      ];
    case 'lifting':
      return ending ? [{ kind: 'case_closed', data: ending }] : [];
    default:
      return [];
  }
}

function afterGivingUp(subject: Case): Fact[] {
  if (subject.ending) return [{ kind: 'case_closed', data: subject.ending }];
  return isIn(subject, 'removing') ? dismiss(subject, 'marketplace_refused') : [];
}

/** Once the case is decided nothing ends by it: every removed offer looks like one that vanished. */
function vanish(subject: Case, { terms }: Setting): Fact[] {
  const vanished: Fact = { kind: 'listing_vanished', data: {} };
  const ends = terms.policy.whenVanished === 'close' && isUndecided(subject) && !subject.ending;
  return ends ? [vanished, ...dismiss(subject, 'listing_vanished')] : [vanished];
}

const confirmRemoval = (subject: Case, setting: Setting): Fact[] => [
  { kind: 'removal_confirmed', data: {} },
  ...giveStrike(subject, setting),
];

/** One strike a case, however often its offer is removed. */
const giveStrike = ({ strike }: Case, { now, terms }: Setting): Fact[] =>
  strike === 'given'
    ? []
    : [{ kind: 'strike_given', data: { expiresAt: dueAt(now, terms.policy.strike, terms.calendar) } }];

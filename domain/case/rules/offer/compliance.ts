import { dueAt } from '../../../time/due.ts';
import type { Measure } from '../../../vocabulary.ts';
import type { Case } from '../../case.ts';
import { deadlineOf } from '../../clock.ts';
import type { Setting } from '../../decided.ts';
import type { Fact, Facts, Restricting } from '../../events.ts';
import { openAppealWindow } from '../consequences.ts';

/** What the marketplace's compliance sets in motion; a restriction comes with its statement of reasons (DSA Art. 17). */
export function afterMeasure(
  subject: Case,
  inForce: Measure,
  setting: Setting,
  others: readonly Restricting[] = [],
): Fact[] {
  const { stage, ending, measure, removal } = subject;
  const isNew = inForce !== 'none' && inForce !== measure.inForce;
  switch (stage.name) {
    case 'removing':
      if (ending) {
        const isConfirmed = removal !== 'to_confirm' || inForce === 'none';
        const end: Fact[] = isConfirmed ? [{ kind: 'case_closed', data: ending }] : [];
        return [...(isNew ? [issueStatement(subject)] : []), ...end];
      }
      return beginHearing(subject, inForce, setting, others);
    case 'lifting':
      return [{ kind: 'case_closed', data: ending! }];
    default:
      return isNew ? [issueStatement(subject)] : [];
  }
}

/** The offer goes, the seller learns why, and may appeal: all in one record. */
function beginHearing(subject: Case, inForce: Measure, setting: Setting, others: readonly Restricting[]): Fact[] {
  const { strike } = setting.terms.policy;
  const window = openAppealWindow(subject, setting);
  const appealUntil = window.data.sellerInformed ? deadlineOf(window.data.clock) : undefined;
  return [
    issueStatement(subject, { ...(appealUntil && { appealUntil }), ...(subject.strike !== 'given' && { strike }) }),
    // An offer that vanished before it could be removed is how offenders evade the strike.
    ...(inForce === 'none' ? confirmRemoval(subject, setting, others) : []),
    window,
  ];
}

/** @param terms how long what it brings about will last, as far as that is known */
function issueStatement(
  { measure }: Case,
  terms: Pick<Facts['statement_issued'], 'appealUntil' | 'strike'> = {},
): Fact {
  const { wanted, order, ground } = measure;
  if (!ground) throw new Error('an offer was restricted without a ground');
  return { kind: 'statement_issued', data: { measure: wanted, order, ground, ...terms } };
}

/** The offer is really gone; a case that waited for that alone ends. */
export const afterRemoval = (subject: Case, setting: Setting, others: readonly Restricting[] = []): Fact[] => [
  ...confirmRemoval(subject, setting, others),
  ...(subject.stage.name === 'removing' && subject.ending
    ? [{ kind: 'case_closed', data: subject.ending } as const]
    : []),
];

/** Which of them has given a strike for the offer. */
export function strikeAmong(others: readonly Restricting[]): { strikeOf?: string } {
  const striking = others.find(({ strike }) => strike);
  return striking ? { strikeOf: striking.caseId } : {};
}

/** One strike an offer, however often and by however many cases it is removed. */
function confirmRemoval({ strike, problem }: Case, { now, terms }: Setting, others: readonly Restricting[]): Fact[] {
  const strikeOf = strikeAmong(others).strikeOf ?? problem?.strikeOf;
  if (strikeOf) return [{ kind: 'removal_confirmed', data: { strikeOf } }];
  const expiresAt = dueAt(now, terms.policy.strike, terms.calendar);
  const given: Fact[] = strike === 'given' ? [] : [{ kind: 'strike_given', data: { expiresAt } }];
  return [{ kind: 'removal_confirmed', data: {} }, ...given];
}

import { isIn, type Case } from '../case.ts';
import { startClock } from '../clock.ts';
import type { Ground } from '../ground.ts';
import type { ContentOf } from '../commands/commands.ts';
import { accept, refuse, stageConflict, type Asked, type Decided, type Rules, type Setting } from '../decided.ts';
import type { Fact } from '../events.ts';
import { askForAppealDecision, clearByBrand, decideMeasure, openAppealWindow, reinstate } from './consequences.ts';

/** The seller is heard, the brand answers, and a person who has not decided before decides. */
export const appealRules: Rules<'file_appeal' | 'answer_appeal' | 'decide_appeal' | 'report_delivery'> = {
  file_appeal: {
    by: ['seller'],
    in: ['awaiting_verdict', 'staff_review', 'appeal_window'],
    decide: (subject, statement, setting) =>
      isIn(subject, 'appeal_window') ? fileAppeal(subject, statement, setting) : giveStatement(subject, statement),
  },
  answer_appeal: {
    by: ['brand'],
    in: ['appeal_review'],
    decide(subject, given, setting) {
      if (!isIn(subject, 'appeal_review')) return stageConflict(subject);
      const isOver = refuseOther(subject, given.round);
      if (isOver) return isOver;
      if (subject.stage.answer) return refuse('stage_conflict', 'the appeal is answered; staff decide about it');
      const answered: Fact = { kind: 'appeal_answered', data: given };
      return given.answer === 'maintain'
        ? accept(answered, ...askForAppealDecision(subject, setting))
        : accept(answered, ...clearByBrand(subject));
    },
  },
  decide_appeal: { by: ['staff'], in: ['appeal_review'], decide: decideAppeal },
  report_delivery: {
    by: ['system'],
    in: ['appeal_window'],
    decide(subject, { sequence }, setting) {
      if (subject.appeals.sellerInformed) return refuse('not_due', 'the seller is informed');
      if (sequence !== subject.statement?.sequence) return refuse('not_due', 'another letter is waited for');
      return accept({ kind: 'seller_informed', data: { clock: ownWindow(subject, setting) } });
    },
  },
};

/** The window of the round, once the seller is informed. */
export const ownWindow = ({ appeals }: Case, { terms, now }: Setting) =>
  startClock('appeal', now, terms.policy.appeal.windows[appeals.filed]!, terms.calendar);

/** Before the verdict, the seller of a restricted offer is heard once: whoever decides sees the statement. */
function giveStatement(subject: Case, statement: ContentOf<'file_appeal'>): Decided {
  if (subject.measure.inForce === 'none') return refuse('stage_conflict', 'nothing is done to the offer');
  if (subject.sellerStatement) return refuse('limit_reached', 'the statement is given');
  return accept({ kind: 'seller_statement_given', data: statement });
}

function fileAppeal(subject: Case, statement: ContentOf<'file_appeal'>, { terms, now }: Setting): Decided {
  const round = subject.appeals.filed + 1;
  const clock = startClock('answer', now, terms.policy.answer.clock, terms.calendar);
  const isLifted = terms.policy.appeal.measureMeanwhile === 'lift';
  return accept(
    { kind: 'appeal_filed', data: { ...statement, round, clock } },
    ...(isLifted ? [decideMeasure(subject, 'none')] : []),
  );
}

function decideAppeal(
  subject: Case,
  { asLead, ...given }: ContentOf<'decide_appeal'>,
  { actor: { id: person }, ...setting }: Asked,
): Decided {
  if (!isIn(subject, 'appeal_review')) return stageConflict(subject);
  const { deciders, stage } = subject;
  const isOver = refuseOther(subject, given.round);
  if (isOver) return isOver;
  if (!stage.answer) return refuse('stage_conflict', 'the brand’s answer is awaited');
  const mayAllTheSame = asLead && stage.nobodyLeft === 'lead_decides';
  if (deciders.includes(person) && !mayAllTheSame)
    return refuse('not_independent', 'an appeal is decided by someone who has not decided before');
  const { decision, reasonCode } = given;
  const decided: Fact = { kind: 'appeal_decided', data: mayAllTheSame ? { ...given, asLead } : given };
  return decision === 'reinstated'
    ? accept(decided, ...reinstate(subject, reasonCode))
    : accept(decided, ...afterUpholding(subject, setting, { basis: 'staff', reasonCode }));
}

/** What is meant for one appeal never reaches another. */
const refuseOther = ({ appeals: { filed } }: Case, round: number): Decided | undefined =>
  round === filed
    ? undefined
    : refuse('stage_conflict', `appeal ${round} is not the one that is heard: that is ${filed}`);

/** The next round's window; after the last round the decision stands. @param ground why an offer that was given back goes again */
export function afterUpholding(subject: Case, setting: Setting, ground: Ground): Fact[] {
  const { policy } = setting.terms;
  if (subject.appeals.filed >= policy.appeal.windows.length) return afterTheWindow(subject, setting);
  if (subject.measure.wanted !== 'none') return [openAppealWindow(subject, setting)];
  // The right that the brand has named is the one that the decision relies on, whoever upholds it.
  const iprRecordId = subject.measure.ground?.iprRecordId;
  return [decideMeasure(subject, policy.confirmedMeasure, { ...ground, ...(iprRecordId && { iprRecordId }) })];
}

/** Nobody appealed, or every round is used: what the policy keeps of the measure. */
export function afterTheWindow(subject: Case, { terms: { policy } }: Setting): Fact[] {
  const { measure, appeals, problem, removal } = subject;
  const ending = { outcome: 'removed', reason: appeals.filed > 0 ? 'appeals_upheld' : 'not_appealed' } as const;
  const wanted = {
    keep: measure.wanted === 'none' ? policy.confirmedMeasure : measure.wanted,
    remove: 'removed',
    lift: 'none',
  } as const;
  const next = wanted[policy.appeal.measureAfterwards];
  const isAsWanted = next === measure.wanted && measure.settled >= measure.order && !problem;
  const isToConfirm = removal === 'to_confirm' && next !== 'none';
  if (isAsWanted && !isToConfirm) return [{ kind: 'case_closed', data: ending }];
  const decided: Fact = { kind: 'ending_decided', data: ending };
  // What is not settled is asked of the marketplace once more.
  return isAsWanted ? [decided] : [decided, decideMeasure(subject, next)];
}

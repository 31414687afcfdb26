import type { Case } from '../case.ts';
import { startClock } from '../clock.ts';
import { accept, refuse, type Decision, type Rules } from '../decision.ts';
import type { Fact, Statement } from '../events.ts';
import { appealWindow, askForAppealDecision, decideMeasure, openAppealWindow, reinstate } from './consequences.ts';
import { atDeadline, whenDue } from './when-due.ts';
import type { AppealDecision } from '../../vocabulary.ts';

type Kinds =
  | 'file_appeal'
  | 'answer_appeal'
  | 'decide_appeal'
  | 'report_delivery'
  | 'end_appeal_window'
  | 'remind_brand_of_appeal'
  | 'end_answer'
  | 'escalate_appeal'
  | 'end_appeal_review';

/** The seller is heard, the brand answers, and a person who has not decided before decides. */
export const appealRules: Rules<Kinds> = {
  file_appeal: {
    by: ['seller'],
    in: ['awaiting_verdict', 'staff_review', 'appeal_window'],
    decide: (subject, { kind: _, actor: __, ...statement }, now) =>
      subject.stage === 'appeal_window' ? fileAppeal(subject, statement, now) : giveStatement(subject, statement),
  },
  answer_appeal: {
    by: ['brand'],
    in: ['appeal_review'],
    decide(subject, { kind: _, actor: __, ...given }, now) {
      if (subject.appeals.answered) return refuse('stage_conflict', 'the appeal is answered; staff decide about it');
      const answered: Fact = { kind: 'appeal_answered', data: { ...given, round: subject.appeals.filed } };
      return given.answer === 'maintain'
        ? accept(answered, askForAppealDecision(subject, now))
        : accept(answered, ...reinstate(subject, 'brand_retracted'));
    },
  },
  decide_appeal: {
    by: ['staff'],
    in: ['appeal_review'],
    decide: (subject, { kind: _, actor, ...given }, now) => decideAppeal(subject, actor.id, given, now),
  },
  report_delivery: {
    by: ['system'],
    in: ['appeal_window'],
    decide(subject, _command, now) {
      if (subject.appeals.sellerInformed) return refuse('not_due', 'the seller is informed');
      const deadline = appealWindow(subject.policy, subject.appeals.filed + 1);
      return accept({
        kind: 'seller_informed',
        data: { clock: startClock('appeal', now, { deadline }, subject.calendar) },
      });
    },
  },
  end_appeal_window: {
    by: ['system'],
    in: ['appeal_window'],
    decide: (subject, { step }, now) =>
      subject.appeals.sellerInformed
        ? atDeadline(subject, 'appeal', step, now, () => accept(...afterTheWindow(subject)))
        : whenDue(subject, 'appeal', 'deadline', step, now, () => {
            const deadline = appealWindow(subject.policy, subject.appeals.filed + 1);
            return accept({
              kind: 'delivery_overdue',
              data: { clock: startClock('appeal', now, { deadline }, subject.calendar) },
            });
          }),
  },
  remind_brand_of_appeal: {
    by: ['system'],
    in: ['appeal_review'],
    decide: (subject, { step }, now) =>
      whenDue(subject, 'answer', 'reminder', step, now, () => accept({ kind: 'brand_reminded_of_appeal', data: {} })),
  },
  end_answer: {
    by: ['system'],
    in: ['appeal_review'],
    decide: (subject, { step }, now) =>
      atDeadline(subject, 'answer', step, now, () => {
        const { silence: rule } = subject.policy.answer;
        const consequences =
          rule === 'reinstate' ? reinstate(subject, 'brand_silent') : [askForAppealDecision(subject, now)];
        return accept({ kind: 'silence_rule_applied', data: { clock: 'answer', rule } }, ...consequences);
      }),
  },
  escalate_appeal: {
    by: ['system'],
    in: ['appeal_review'],
    decide: (subject, { step }, now) =>
      whenDue(subject, 'decision', 'escalation', step, now, () => accept({ kind: 'appeal_escalated', data: {} })),
  },
  end_appeal_review: {
    by: ['system'],
    in: ['appeal_review'],
    decide: (subject, { step }, now) =>
      atDeadline(subject, 'decision', step, now, () => {
        const { silence: rule } = subject.policy.appealDecision;
        const consequences = rule === 'reinstate' ? reinstate(subject, 'appeal_overdue') : afterUpholding(subject, now);
        return accept({ kind: 'silence_rule_applied', data: { clock: 'decision', rule } }, ...consequences);
      }),
  },
};

type Filed = Statement & { reasonCode: string };

/** Before the verdict, the seller of a restricted offer is heard once: whoever decides sees the statement. */
function giveStatement(subject: Case, statement: Filed): Decision {
  if (subject.measure.inForce === 'none') return refuse('stage_conflict', 'nothing is done to the offer');
  if (subject.sellerStatement) return refuse('limit_reached', 'the statement is given');
  return accept({ kind: 'seller_statement_given', data: statement });
}

function fileAppeal(subject: Case, statement: Filed, now: string): Decision {
  const { policy, appeals, calendar } = subject;
  const round = appeals.filed + 1;
  const { reminders, deadline } = policy.answer;
  const clock = startClock('answer', now, { reminders, deadline }, calendar);
  const isLifted = policy.appeal.measureMeanwhile === 'lift';
  return accept(
    { kind: 'appeal_filed', data: { ...statement, round, clock } },
    ...(isLifted ? [decideMeasure(subject, 'none')] : []),
  );
}

function decideAppeal(
  subject: Case,
  person: string,
  given: Statement & { decision: AppealDecision; reasonCode: string },
  now: string,
): Decision {
  const { appeals, deciders } = subject;
  if (!appeals.answered) return refuse('stage_conflict', 'the brand’s answer is awaited');
  if (deciders.includes(person))
    return refuse('not_independent', 'an appeal is decided by someone who has not decided before');
  const decided: Fact = { kind: 'appeal_decided', data: { ...given, round: appeals.filed } };
  return given.decision === 'reinstated'
    ? accept(decided, ...reinstate(subject, given.reasonCode))
    : accept(decided, ...afterUpholding(subject, now));
}

/** The next round's window; after the last round the decision stands. */
function afterUpholding(subject: Case, now: string): Fact[] {
  const { policy, appeals, measure } = subject;
  if (appeals.filed >= policy.appeal.windows.length) return afterTheWindow(subject);
  return measure.wanted === 'none'
    ? [decideMeasure(subject, policy.confirmedMeasure)]
    : [openAppealWindow(subject, now)];
}

/** Nobody appealed, or every round is used: what the policy keeps of the measure. */
function afterTheWindow(subject: Case): Fact[] {
  const { policy, measure, appeals, problem } = subject;
  const ending = { outcome: 'removed', reason: appeals.filed > 0 ? 'appeals_upheld' : 'not_appealed' } as const;
  const wanted = {
    keep: measure.wanted === 'none' ? policy.confirmedMeasure : measure.wanted,
    remove: 'removed',
    lift: 'none',
  } as const;
  const next = wanted[policy.appeal.measureAfterwards];
  // What is not settled is asked of the marketplace once more.
  const isSettled = measure.answered >= measure.decision && !problem;
  if (next === measure.wanted && isSettled) return [{ kind: 'case_closed', data: ending }];
  return [{ kind: 'ending_decided', data: ending }, decideMeasure(subject, next)];
}

import { dueAt, later } from '../../time/due.ts';
import type { Case } from '../case.ts';
import { extend } from '../clock.ts';
import { accept, refuse, stageConflict, type Decision, type Rules } from '../decision.ts';
import type { Fact } from '../events.ts';
import { byScore, confirmCounterfeit, dismiss, openReview } from './consequences.ts';
import { atDeadline, whenDue } from './when-due.ts';

type Kinds =
  | 'submit_verdict'
  | 'request_information'
  | 'provide_information'
  | 'extend_deadline'
  | 'add_suspicion'
  | 'remind_brand'
  | 'call_account_manager'
  | 'resume_clock'
  | 'apply_silence_rule';

/** The brand is asked, and answers or is silent. */
export const verdictRules: Rules<Kinds> = {
  submit_verdict: {
    by: ['brand'],
    in: ['screening', 'awaiting_verdict', 'staff_review'],
    decide(subject, { kind: _, actor: __, ...given }, now) {
      // An answer is due while it is asked for; a complaint of the brand's own is heard until the case is decided.
      if (subject.stage !== 'awaiting_verdict' && !given.notice) return stageConflict(subject);
      return accept({ kind: 'verdict_given', data: given }, ...afterVerdict(subject, given.verdict, now));
    },
  },
  request_information: {
    by: ['brand'],
    in: ['awaiting_verdict'],
    decide(subject, { kind: _, actor: __, ...question }, now) {
      const { questionsAtMost, pausesClock, pauseAtMost } = subject.policy.information;
      if (subject.clock?.paused) return refuse('stage_conflict', 'a question is already open');
      if (subject.questions >= questionsAtMost)
        return refuse('limit_reached', `the policy allows ${questionsAtMost} questions`);
      const pausedUntil = pausesClock ? { pausedUntil: dueAt(now, pauseAtMost, subject.calendar) } : {};
      return accept({ kind: 'information_requested', data: { ...question, ...pausedUntil } });
    },
  },
  provide_information: {
    by: ['staff'],
    in: ['awaiting_verdict'],
    decide: (_subject, { kind: _, actor: __, ...answer }) => accept({ kind: 'information_provided', data: answer }),
  },
  extend_deadline: {
    by: ['staff'],
    in: ['awaiting_verdict', 'appeal_review'],
    decide: (subject, { by, reasonCode }) => extendDeadline(subject, by, reasonCode),
  },
  add_suspicion: {
    by: ['detector', 'staff'],
    in: ['screening', 'awaiting_verdict', 'staff_review', 'removing'],
    decide: (subject, { score, signals }) =>
      subject.decided ? stageConflict(subject) : accept({ kind: 'suspicion_joined', data: { score, signals } }),
  },
  remind_brand: {
    by: ['system'],
    in: ['awaiting_verdict'],
    decide: (subject, { step }, now) =>
      whenDue(subject, 'verdict', 'reminder', step, now, () => accept({ kind: 'brand_reminded', data: {} })),
  },
  call_account_manager: {
    by: ['system'],
    in: ['awaiting_verdict'],
    decide: (subject, { step }, now) =>
      whenDue(subject, 'verdict', 'escalation', step, now, () => accept({ kind: 'account_manager_called', data: {} })),
  },
  resume_clock: {
    by: ['system'],
    in: ['awaiting_verdict'],
    decide: (subject, { step }, now) =>
      whenDue(subject, 'verdict', 'pause_over', step, now, () => accept({ kind: 'pause_ended', data: {} })),
  },
  apply_silence_rule: {
    by: ['system'],
    in: ['awaiting_verdict'],
    decide: (subject, { step }, now) =>
      atDeadline(subject, 'verdict', step, now, () => {
        const { silence: rule } = subject.policy.verdict;
        return accept(
          { kind: 'silence_rule_applied', data: { clock: 'verdict', rule } },
          ...afterSilence(subject, now),
        );
      }),
  },
};

function afterVerdict(subject: Case, verdict: string, now: string): Fact[] {
  switch (verdict) {
    case 'counterfeit':
      return [confirmCounterfeit(subject)];
    case 'cannot_determine':
      return [openReview(subject, 'brand_cannot_determine', now)];
    default:
      return dismiss(subject, verdict);
  }
}

function afterSilence(subject: Case, now: string): Fact[] {
  const { silence, score } = subject.policy.verdict;
  if (silence === 'staff_review') return [openReview(subject, 'brand_silent', now)];
  const removes = silence === 'remove_at_score' && byScore(subject, score) === 'remove';
  return removes ? [confirmCounterfeit(subject)] : dismiss(subject, 'brand_silent');
}

function extendDeadline(subject: Case, by: string, reasonCode: string): Decision {
  const { clock, calendar, policy } = subject;
  if (!clock || clock.name === 'decision') return refuse('stage_conflict', 'no deadline of the brand is running');
  if (clock.paused) return refuse('stage_conflict', 'the clock stands still while a question is open');
  const extended = extend(clock, by, calendar);
  const latest = later(clock.promised, policy.extensionAtMost, calendar);
  if (extended.due.at(-1)!.at > latest)
    return refuse('limit_reached', `a deadline can be moved to ${latest} at the latest`);
  return accept({ kind: 'deadline_extended', data: { by, clock: extended, reasonCode } });
}

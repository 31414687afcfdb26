import { dueAt, later } from '../../time/due.ts';
import type { ClockRule } from '../../policy/clock-rule.ts';
import { clockOf, isIn, type Case } from '../case.ts';
import { deadlineOf, extend, resume, type Clock } from '../clock.ts';
import type { ContentOf } from '../commands/commands.ts';
import { accept, refuse, stageConflict, type Decided, type Rules, type Setting } from '../decided.ts';
import type { Fact } from '../events.ts';
import { byScore, confirmCounterfeit, dismiss, openReview } from './consequences.ts';
import { afterJoining } from './offer/interim.ts';
import type { StepRules } from './step-rules.ts';

type Kinds = 'submit_verdict' | 'request_information' | 'provide_information' | 'extend_deadline' | 'add_suspicions';

/** The brand is asked, and answers or is silent. */
export const verdictRules: Rules<Kinds> = {
  submit_verdict: {
    by: ['brand'],
    in: ['awaiting_verdict', 'staff_review'],
    decide(subject, given, setting) {
      // An answer is due while it is asked for; a complaint of the brand's own is heard until the case is decided.
      if (!isIn(subject, 'awaiting_verdict') && !given.notice) return stageConflict(subject);
      if (given.notice && given.verdict !== 'counterfeit')
        return refuse('invalid', 'a notice says that the offer is a counterfeit');
      return accept({ kind: 'verdict_given', data: given }, ...afterVerdict(subject, given, setting));
    },
  },
  request_information: {
    by: ['brand'],
    in: ['awaiting_verdict'],
    decide(subject, question, { now, terms }) {
      const { questionsAtMost, pausesClock, pauseAtMost } = terms.policy.information;
      if (!isIn(subject, 'awaiting_verdict')) return stageConflict(subject);
      if (subject.stage.question === 'open') return refuse('stage_conflict', 'a question is already open');
      if (subject.stage.questions >= questionsAtMost)
        return refuse('limit_reached', `the policy allows ${questionsAtMost} questions`);
      const pausedUntil = pausesClock ? { pausedUntil: dueAt(now, pauseAtMost, terms.calendar) } : {};
      return accept({ kind: 'information_requested', data: { ...question, ...pausedUntil } });
    },
  },
  provide_information: {
    by: ['staff'],
    in: ['awaiting_verdict'],
    decide(subject, answer, { now, terms }) {
      if (!isIn(subject, 'awaiting_verdict') || !subject.stage.question)
        return refuse('stage_conflict', 'no question of the brand is open');
      const stopped = subject.stage.clocks.find(({ paused }) => paused);
      const clock = stopped && { clock: resume(stopped, now, terms.calendar) };
      return accept({ kind: 'information_provided', data: { ...answer, ...clock } });
    },
  },
  extend_deadline: {
    by: ['staff'],
    in: ['awaiting_verdict', 'appeal_review'],
    decide: (subject, { by, reasonCode }, setting) => extendDeadline(subject, by, reasonCode, setting),
  },
  add_suspicions: {
    by: ['system', 'detector', 'staff'],
    in: ['awaiting_verdict', 'staff_review', 'removing'],
    decide: (subject, { suspicions }, setting) =>
      subject.decided
        ? stageConflict(subject)
        : accept({ kind: 'suspicions_joined', data: { suspicions } }, ...afterJoining(subject, suspicions, setting)),
  },
};

/** The brand is reminded; then its account manager is called in; then the rule for its silence speaks. */
export const verdictSteps: StepRules = {
  reminder: () => accept({ kind: 'brand_reminded', data: {} }),
  escalation: (subject, { terms }) =>
    accept(
      { kind: 'account_manager_called', data: {} },
      ...(isIn(subject, 'awaiting_verdict') && subject.stage.question === 'open' ? unanswered(terms) : []),
    ),
  pause_over(subject, { now, terms }) {
    const clock = resume(clockOf(subject, 'verdict')!, now, terms.calendar);
    return accept({ kind: 'pause_ended', data: { clock } }, ...unanswered(terms));
  },
  deadline(subject, setting) {
    const { silence: rule } = setting.terms.policy.verdict;
    return accept(
      { kind: 'silence_rule_applied', data: { clock: 'verdict', rule } },
      ...afterSilence(subject, setting),
    );
  },
};

/** Nobody has answered the brand's question, as long as its clock stood still or, where it ran on, until it called somebody. */
const unanswered = ({ policy }: Setting['terms']): Fact[] =>
  policy.information.callsLead ? [{ kind: 'lead_called', data: {} }] : [];

function afterVerdict(subject: Case, given: ContentOf<'submit_verdict'>, setting: Setting): Fact[] {
  const { verdict, reasonCode, iprRecordId } = given;
  switch (verdict) {
    case 'counterfeit': {
      const ground = { basis: 'brand', reasonCode, ...(iprRecordId && { iprRecordId }) } as const;
      return [confirmCounterfeit(subject, setting, ground)];
    }
    case 'cannot_determine':
      return openReview(subject, 'brand_cannot_determine', setting);
    default:
      return dismiss(subject, verdict);
  }
}

function afterSilence(subject: Case, setting: Setting): Fact[] {
  const { silence, score } = setting.terms.policy.verdict;
  if (silence === 'staff_review') return openReview(subject, 'brand_silent', setting);
  const removes = silence === 'remove_at_score' && byScore(subject, score) === 'remove';
  const ground = { basis: 'rule', reasonCode: 'brand_silent', score: subject.score } as const;
  return removes ? [confirmCounterfeit(subject, setting, ground)] : dismiss(subject, 'brand_silent');
}

function extendDeadline(subject: Case, by: string, reasonCode: string, { terms }: Setting): Decided {
  const found = extensible(subject, terms);
  if (!found) return refuse('stage_conflict', 'no deadline of the brand is running');
  const { clock, extensionAtMost } = found;
  const deadline = deadlineOf(clock);
  if (clock.paused) return refuse('stage_conflict', 'the clock stands still while a question is open');
  if (!deadline || !clock.promised || !extensionAtMost)
    return refuse('limit_reached', 'the policy lets nobody move this deadline');
  const extended = extend(clock, deadline, by, terms.calendar);
  if (deadlineOf(extended) === deadline) return refuse('invalid', 'it would give the brand no more time');
  const latest = later(clock.promised, extensionAtMost, terms.calendar);
  if (deadlineOf(extended)! > latest)
    return refuse('limit_reached', `a deadline can be moved to ${latest} at the latest`);
  return accept({ kind: 'deadline_extended', data: { by, clock: extended, reasonCode } });
}

/** The clock that waits for the brand, and how far staff may move it. */
function extensible(
  { stage }: Case,
  { policy }: Setting['terms'],
): { clock: Clock; extensionAtMost: ClockRule['extensionAtMost'] } | undefined {
  const clock = stage.clocks.find(({ name }) => name === 'verdict' || name === 'answer');
  const { extensionAtMost } = clock?.name === 'verdict' ? policy.verdict.clock : policy.answer.clock;
  return clock && { clock, extensionAtMost };
}

import { addMilliseconds } from '../../time/calendar.ts';
import { dueAt } from '../../time/due.ts';
import { stages, type ClockName } from '../../vocabulary.ts';
import { clockOf } from '../case.ts';
import { firstStep, moveDeadline, type Clock } from '../clock.ts';
import { accept, refuse, type Decided, type Rules, type Setting } from '../decided.ts';
import { appealSteps } from './appeal-clocks.ts';
import { reviewSteps } from './review.ts';
import type { StepRules } from './step-rules.ts';
import { verdictSteps } from './verdict.ts';

const rules: Record<ClockName, StepRules> = { verdict: verdictSteps, review: reviewSteps, ...appealSteps };

/** A clock that runs out, and the days by which it counts. */
export const clockRules: Rules<'take_step' | 'renew_calendar'> = {
  take_step: {
    by: ['system'],
    in: ['awaiting_verdict', 'staff_review', 'appeal_window', 'appeal_review'],
    decide(subject, { clock: name, step }, setting) {
      const clock = clockOf(subject, name);
      const next = clock && firstStep(clock);
      const isDue = next?.kind === step.kind && next.at === step.at && next.at <= setting.now;
      const rule = rules[name][step.kind];
      if (!clock || !isDue || !rule) return refuse('not_due', `the ${step.kind} of ${step.at} is not due`);
      // The wait for a letter to be accepted is no time that was promised to anybody.
      const isPromised = step.kind === 'deadline' && (name !== 'appeal' || subject.appeals.sellerInformed);
      return isPromised ? inTime(clock, step.at, setting, () => rule(subject, setting)) : rule(subject, setting);
    },
  },
  renew_calendar: {
    by: ['system'],
    in: stages.filter((stage) => stage !== 'closed'),
    decide: ({ terms }, { calendarSha256 }) =>
      calendarSha256 === terms.calendarSha256
        ? refuse('not_due', 'the case counts by this calendar already')
        : accept({ kind: 'calendar_renewed', data: { calendarSha256 } }),
  },
};

/**
 * What a deadline brings about; when it comes late because nothing ran, it is moved by the delay instead: nobody loses a
 * right by our outage.
 */
function inTime(clock: Clock, at: string, { now, terms }: Setting, consequence: () => Decided): Decided {
  if (now <= dueAt(at, terms.policy.lateAtMost, terms.calendar)) return consequence();
  const lateMilliseconds = Date.parse(now) - Date.parse(at);
  const moved = moveDeadline(clock, at, addMilliseconds(now, lateMilliseconds));
  return accept({ kind: 'deadline_moved', data: { lateMilliseconds, clock: moved } });
}

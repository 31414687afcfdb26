import { dueAt } from '../../time/due.ts';
import { stages, type ClockName } from '../../vocabulary.ts';
import { clockOf } from '../case.ts';
import { catchUp, firstStep, type Clock, type Step } from '../clock.ts';
import { accept, refuse, type Decided, type Rules, type Setting } from '../decided.ts';
import { appealSteps } from './appeal-clocks.ts';
import { resolutionSteps } from './offer/resolution.ts';
import { reviewSteps } from './review.ts';
import type { StepRules } from './step-rules.ts';
import { verdictSteps } from './verdict.ts';

const rules: Record<ClockName, StepRules> = {
  verdict: verdictSteps,
  review: reviewSteps,
  ...appealSteps,
  resolution: resolutionSteps,
};

/** A clock that runs out, and the days by which it counts. */
export const clockRules: Rules<'take_step' | 'renew_calendar'> = {
  take_step: {
    by: ['system'],
    in: stages.filter((stage) => stage !== 'screening' && stage !== 'closed'),
    decide(subject, { clock: name, step }, setting) {
      const clock = clockOf(subject, name);
      const next = clock && firstStep(clock);
      const isDue = next?.kind === step.kind && next.at === step.at && next.at <= setting.now;
      const rule = rules[name][step.kind];
      if (!clock || !isDue || !rule) return refuse('not_due', `the ${step.kind} of ${step.at} is not due`);
      // The wait for a letter to be accepted is no time that was promised to anybody.
      const isPromised = step.kind !== 'pause_over' && (name !== 'appeal' || subject.appeals.sellerInformed);
      return isPromised ? inTime(clock, next, setting, () => rule(subject, setting)) : rule(subject, setting);
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
 * What a step brings about. When it comes late because nothing ran, a deadline is moved instead, and behind any other step
 * what lies ahead keeps its distance: nobody loses a right by our outage, and a warning comes as long before the end as
 * was promised.
 */
function inTime(clock: Clock, step: Step, { now, terms }: Setting, consequence: () => Decided): Decided {
  if (now <= dueAt(step.at, terms.policy.lateAtMost, terms.calendar)) return consequence();
  const lateMilliseconds = Date.parse(now) - Date.parse(step.at);
  const data = { lateMilliseconds, clock: catchUp(clock, step, now, terms.calendar) };
  const moved = { kind: 'deadline_moved', data } as const;
  if (step.kind === 'deadline') return accept(moved);
  const taken = consequence();
  return taken.refused ? taken : accept(moved, ...taken.facts);
}

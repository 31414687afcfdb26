import { addMilliseconds } from '../../time/calendar.ts';
import { dueAt } from '../../time/due.ts';
import type { Case } from '../case.ts';
import { moveDeadline, type Clock, type Step } from '../clock.ts';
import { accept, refuse, type Decision } from '../decision.ts';
import { firstStep } from '../questions/next-step.ts';
import type { ClockName, StepKind } from '../../vocabulary.ts';

/** What a clock brings about at its step; refused when that is not the step that is due. */
export function whenDue(
  subject: Case,
  name: ClockName,
  kind: StepKind,
  step: Step,
  now: string,
  consequence: (clock: Clock) => Decision,
): Decision {
  const { clock } = subject;
  const next = clock?.name === name ? firstStep(clock) : undefined;
  const isDue = next?.kind === kind && step.kind === kind && next.at === step.at && next.at <= now;
  return clock && isDue ? consequence(clock) : refuse('not_due', `the ${step.kind} of ${step.at} is not due`);
}

/**
 * What a deadline brings about; when it comes late because nothing ran, it is moved by the delay instead: nobody loses
 * a right by our outage.
 */
export function atDeadline(
  subject: Case,
  name: ClockName,
  step: Step,
  now: string,
  consequence: () => Decision,
): Decision {
  return whenDue(subject, name, 'deadline', step, now, (clock) => {
    if (now <= dueAt(step.at, subject.policy.lateAtMost, subject.calendar)) return consequence();
    const lateMilliseconds = Date.parse(now) - Date.parse(step.at);
    const moved = moveDeadline(clock, addMilliseconds(now, lateMilliseconds));
    return accept({ kind: 'deadline_moved', data: { lateMilliseconds, clock: moved } });
  });
}

import { clocksOf, type Case } from '../case.ts';
import type { ClockName } from '../../vocabulary.ts';
import { firstStep, type Step } from '../clock.ts';

/** What the case's clocks will do next: which one, what, and when. Nothing when nobody is waited for, or without an end. */
export function nextStep(subject: Pick<Case, 'stage' | 'problem'>): { clock: ClockName; step: Step } | undefined {
  const next = clocksOf(subject).flatMap((clock) => {
    const step = firstStep(clock);
    return step ? [{ clock: clock.name, step }] : [];
  });
  return next.toSorted((one, other) => (one.step.at < other.step.at ? -1 : 1))[0];
}

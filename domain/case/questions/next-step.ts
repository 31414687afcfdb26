import type { Case } from '../case.ts';
import type { Clock, Step } from '../clock.ts';
import type { ClockName } from '../../vocabulary.ts';

/** What the case's clock will do next, and when; nothing when none runs, or another than the one asked for. */
export function nextStep({ clock }: Case, name?: ClockName): Step | undefined {
  return clock && (name === undefined || clock.name === name) ? firstStep(clock) : undefined;
}

export const firstStep = (clock: Clock): Step | undefined =>
  clock.paused ? { kind: 'pause_over', at: clock.paused.until } : clock.due[0];

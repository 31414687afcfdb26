import type { ClockName } from '../../vocabulary.ts';
import { clocksOf, type Case } from '../case.ts';
import { deadlineOf, type Clock, type Step } from '../clock.ts';
import { nextStep } from './next-step.ts';

/** A clock as people see it: who is waited for, since when, until when, and what happens on the way. */
export interface ShownClock {
  name: ClockName;
  startedAt: string;
  /** None for a right without an end. */
  deadline?: string;
  /** Those not yet taken. */
  steps: { kind: Step['kind']; at: string }[];
  paused?: { at: string; until: string };
}

/**
 * The clock that is shown of a case; nothing when nobody is waited for.
 * @param name the one that is asked for; without it, or where it does not run, the one that speaks next
 */
export function clockShown(subject: Case, name = nextStep(subject)?.clock): ShownClock | undefined {
  const clocks = clocksOf(subject);
  const clock = clocks.find((one) => one.name === name) ?? clocks[0];
  return clock && shown(subject, clock);
}

function shown(subject: Case, clock: Clock): ShownClock {
  const { name, due, paused } = clock;
  const deadline = deadlineOf(clock);
  return {
    name,
    startedAt: startedAt(subject, name),
    ...(deadline && { deadline }),
    steps: due.map(({ kind, at }) => ({ kind, at })),
    ...(paused && { paused }),
  };
}

/**
 * When the waiting began: with the stage, also where a later event of it has set the clock anew, since that is how long
 * it has been the same people's turn; or with what the marketplace has refused.
 */
const startedAt = ({ since, problem }: Case, name: ClockName): string =>
  name === 'resolution' && problem ? problem.at : since.at;

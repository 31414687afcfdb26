/** A clock as lists and cases show it. */
export interface ShownClock {
  /** Since when it runs; without it, the bar shows no share. */
  startedAt?: string | undefined;
  deadline?: string | undefined;
  steps?: readonly { kind: string; at: string }[] | undefined;
  paused?: { at: string; until: string } | undefined;
}

export type Urgency = 'calm' | 'soon' | 'last' | 'over' | 'paused';

const at = (moment: string): number => new Date(moment).getTime();

/** How much of the time has passed, from 0 to 1. A clock that stands still stands where it was stopped. */
export function passedOf({ startedAt, deadline, paused }: ShownClock, now: number): number {
  if (startedAt === undefined || deadline === undefined) return 0;
  const until = paused ? at(paused.at) : now;
  const whole = at(deadline) - at(startedAt);
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, (until - at(startedAt)) / whole));
}

/** Amber in the last tenth, red in the last 3 %: a fixed number of hours would turn a list that is due first all amber. */
export function urgencyOf(clock: ShownClock, now: number): Urgency {
  if (clock.paused) return 'paused';
  if (clock.deadline === undefined) return 'calm';
  if (at(clock.deadline) <= now) return 'over';
  const passed = passedOf(clock, now);
  if (passed >= 0.97) return 'last';
  return passed >= 0.9 ? 'soon' : 'calm';
}

/** Where on the bar the steps stand, from 0 to 1, without the deadline itself. */
export function placesOf({ startedAt, deadline, steps = [] }: ShownClock): number[] {
  if (startedAt === undefined || deadline === undefined) return [];
  const [from, whole] = [at(startedAt), at(deadline) - at(startedAt)];
  return steps.filter((step) => step.at < deadline).map((step) => (at(step.at) - from) / whole);
}

import type { ClockName, StepKind } from '../vocabulary.ts';
import { addMilliseconds, type Calendar } from '../time/calendar.ts';
import { dueAt, later } from '../time/due.ts';
import type { ClockRule, Period } from '../policy/clock-rule.ts';

/** One thing that a clock will do, and when. */
export interface Step {
  kind: StepKind;
  at: string;
}

/** A clock is data: the steps not yet taken, in order, and whether they stand still. */
export interface Clock {
  name: ClockName;
  due: Step[];
  /** The deadline without any extension, from which extensions are measured; a pause or an outage moves it too. None for a right without an end. */
  promised?: string;
  paused?: { at: string; until: string };
}

/** A clock that starts now. Steps that would come at or after the deadline are left out: nobody is reminded too late. */
export function startClock(name: ClockName, at: string, rule: ClockRule, calendar: Calendar): Clock {
  const steps: Step[] = [
    ...(rule.reminders ?? []).map((after) => ({ kind: 'reminder', at: dueAt(at, after, calendar) }) as const),
    ...(rule.escalation ? [{ kind: 'escalation', at: dueAt(at, rule.escalation, calendar) } as const] : []),
  ].toSorted((one, other) => (one.at < other.at ? -1 : 1));
  if (rule.deadline === undefined) return { name, due: steps };
  const promised = dueAt(at, rule.deadline, calendar);
  return { name, promised, due: [...steps.filter((step) => step.at < promised), { kind: 'deadline', at: promised }] };
}

/** What the clock does next; nothing for one that waits without an end. */
export const firstStep = (clock: Clock): Step | undefined =>
  clock.paused ? { kind: 'pause_over', at: clock.paused.until } : clock.due[0];

/** When the time is over; never for a right without an end. */
export const deadlineOf = ({ due }: Pick<Clock, 'due'>): string | undefined =>
  due.find(({ kind }) => kind === 'deadline')?.at;

export const takeStep = (clock: Clock): Clock => ({ ...clock, due: clock.due.slice(1) });

const moveBy = (clock: Clock, milliseconds: number): Clock => ({
  ...clock,
  ...(clock.promised !== undefined && { promised: addMilliseconds(clock.promised, milliseconds) }),
  due: clock.due.map((step) => ({ ...step, at: addMilliseconds(step.at, milliseconds) })),
});

/** The deadline later by a period, and every step not yet taken by as much. @param deadline the clock's own */
export function extend(clock: Clock, deadline: string, by: Period, calendar: Calendar): Clock {
  const end = later(deadline, by, calendar);
  const moved = moveBy(clock, Date.parse(end) - Date.parse(deadline));
  return clock.promised === undefined ? moved : { ...moved, promised: clock.promised };
}

/** A deadline that is due, to a new moment. */
export const moveDeadline = (clock: Clock, deadline: string, to: string): Clock =>
  moveBy(clock, Date.parse(to) - Date.parse(deadline));

export const pause = (clock: Clock, at: string, until: string): Clock => ({ ...clock, paused: { at, until } });

/** Every step not yet taken moves by the time that the clock stood still. */
export const resume = ({ paused, ...clock }: Clock, at: string): Clock =>
  paused ? moveBy(clock, Date.parse(at) - Date.parse(paused.at)) : clock;

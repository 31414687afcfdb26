import { addMilliseconds, type Calendar } from '../time/calendar.ts';
import { dueAt, later } from '../time/due.ts';
import type { Period } from '../time/duration.ts';
import type { ClockName, StepKind } from '../vocabulary.ts';

/** One thing that a clock will do, and when. */
export interface Step {
  kind: StepKind;
  at: string;
}

/** A clock is data: the steps not yet taken, in order, and whether they stand still. */
export interface Clock {
  name: ClockName;
  due: Step[];
  /** The deadline without any extension, from which extensions are measured; a pause or an outage moves it too. */
  promised: string;
  paused?: { at: string; until: string };
}

/** A clock that starts now. Steps that would come at or after the deadline are left out: nobody is reminded too late. */
export function startClock(
  name: ClockName,
  at: string,
  periods: { reminders?: readonly Period[]; escalation?: Period; deadline: Period },
  calendar: Calendar,
): Clock {
  const promised = dueAt(at, periods.deadline, calendar);
  const steps: Step[] = [
    ...(periods.reminders ?? []).map((after) => ({ kind: 'reminder', at: dueAt(at, after, calendar) }) as const),
    ...(periods.escalation ? [{ kind: 'escalation', at: dueAt(at, periods.escalation, calendar) } as const] : []),
  ];
  const before = steps.filter((step) => step.at < promised).toSorted((one, other) => (one.at < other.at ? -1 : 1));
  return { name, promised, due: [...before, { kind: 'deadline', at: promised }] };
}

export const takeStep = (clock: Clock): Clock => ({ ...clock, due: clock.due.slice(1) });

const endOf = ({ due }: Clock): number => Date.parse(due.at(-1)!.at);

const moveBy = (clock: Clock, milliseconds: number): Clock => ({
  ...clock,
  promised: addMilliseconds(clock.promised, milliseconds),
  due: clock.due.map((step) => ({ ...step, at: addMilliseconds(step.at, milliseconds) })),
});

/** The end later by a period, and every step not yet taken by as much. */
export function extend(clock: Clock, by: Period, calendar: Calendar): Clock {
  const end = later(clock.due.at(-1)!.at, by, calendar);
  return { ...moveBy(clock, Date.parse(end) - endOf(clock)), promised: clock.promised };
}

/** A deadline that is due, to a new moment. */
export const moveDeadline = (clock: Clock, to: string): Clock => moveBy(clock, Date.parse(to) - endOf(clock));

export const pause = (clock: Clock, at: string, until: string): Clock => ({ ...clock, paused: { at, until } });

/** Every step not yet taken moves by the time that the clock stood still. */
export const resume = ({ paused, ...clock }: Clock, at: string): Clock =>
  paused ? moveBy(clock, Date.parse(at) - Date.parse(paused.at)) : clock;

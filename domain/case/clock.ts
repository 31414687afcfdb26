import type { ClockName, StepKind } from '../vocabulary.ts';
import { addMilliseconds, type Calendar } from '../time/calendar.ts';
import { addCounted, countedBetween, countedBy, type Counted } from '../time/counted.ts';
import { dueAt, later } from '../time/due.ts';
import type { ClockRule, Period } from '../policy/clock-rule.ts';

/** One thing that a clock will do, and when. */
export interface Step {
  kind: StepKind;
  at: string;
  /** By which days it was counted, where not by every one: it stays with them, whatever moves it. */
  counted?: Exclude<Counted, 'calendar'>;
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
  const step = (kind: StepKind, after: Period): Step => {
    const counted = countedBy(after);
    return { kind, at: dueAt(at, after, calendar), ...(counted !== 'calendar' && { counted }) };
  };
  const steps = [
    ...(rule.reminders ?? []).map((after) => step('reminder', after)),
    ...(rule.escalation ? [step('escalation', rule.escalation)] : []),
  ].toSorted((one, other) => (one.at < other.at ? -1 : 1));
  if (rule.deadline === undefined) return { name, due: steps };
  const deadline = step('deadline', rule.deadline);
  return { name, promised: deadline.at, due: [...steps.filter(({ at }) => at < deadline.at), deadline] };
}

/** What the clock does next; nothing for one that waits without an end. */
export const firstStep = (clock: Clock): Step | undefined =>
  clock.paused ? { kind: 'pause_over', at: clock.paused.until } : clock.due[0];

const deadlineStep = ({ due }: Pick<Clock, 'due'>): Step | undefined => due.find(({ kind }) => kind === 'deadline');

/** When the time is over; never for a right without an end. */
export const deadlineOf = (clock: Pick<Clock, 'due'>): string | undefined => deadlineStep(clock)?.at;

export const takeStep = (clock: Clock): Clock => ({ ...clock, due: clock.due.slice(1) });

/** With each step brought to another moment, by the days that it counts; none comes closer to the one before it. */
function moved(clock: Clock, calendar: Calendar, move: (at: string, counted: Counted) => string): Clock {
  let shift = 0;
  const due = clock.due.map((step): Step => {
    const { at, counted = 'calendar' } = step;
    const behind = addCounted(addMilliseconds(at, shift), 0, counted, calendar);
    const own = move(at, counted);
    const later = own > behind ? own : behind;
    shift = Date.parse(later) - Date.parse(at);
    return { ...step, at: later };
  });
  const promised = clock.promised !== undefined && { promised: addMilliseconds(clock.promised, shift) };
  return { ...clock, ...promised, due };
}

/** The deadline later by a period, and every step not yet taken by as much. @param deadline the clock's own */
export function extend(clock: Clock, deadline: string, by: Period, calendar: Calendar): Clock {
  const end = addCounted(later(deadline, by, calendar), 0, deadlineStep(clock)?.counted ?? 'calendar', calendar);
  const extended = moved(clock, calendar, (at, counted) =>
    addCounted(at, countedBetween(deadline, end, counted, calendar), counted, calendar),
  );
  return clock.promised === undefined ? extended : { ...extended, promised: clock.promised };
}

/** As far from one moment as it was from another: what lay between them is nobody's loss. */
const standAgain = (clock: Clock, from: string, to: string, calendar: Calendar): Clock =>
  moved(clock, calendar, (at, counted) =>
    addCounted(to, countedBetween(from, at, counted, calendar), counted, calendar),
  );

/**
 * A clock that comes late to a step, because nothing ran. The step is taken now, and those behind it keep their distance
 * from it. A deadline is not taken: it is as far ahead as it lies behind.
 */
export function catchUp(clock: Clock, late: Step, now: string, calendar: Calendar): Clock {
  const lateMilliseconds = Date.parse(now) - Date.parse(late.at);
  if (late.kind === 'deadline') return standAgain(clock, late.at, addMilliseconds(now, lateMilliseconds), calendar);
  const ahead = standAgain(takeStep(clock), late.at, now, calendar);
  return { ...ahead, due: [late, ...ahead.due] };
}

export const pause = (clock: Clock, at: string, until: string): Clock => ({ ...clock, paused: { at, until } });

/** Every step not yet taken is as far ahead as it was when the clock was stopped. */
export const resume = ({ paused, ...clock }: Clock, at: string, calendar: Calendar): Clock =>
  paused ? standAgain(clock, paused.at, at, calendar) : clock;

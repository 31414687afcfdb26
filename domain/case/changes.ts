import type { ClockName } from '../vocabulary.ts';
import { isIn, type Case, type Standing } from './case.ts';
import type { Clock } from './clock.ts';
import type { CaseEvent, Ending } from './events.ts';

/** Into a stage in which nobody is waited for. */
export const enter = (subject: Case, name: 'removing' | 'lifting' | 'closed'): Case => ({
  ...subject,
  stage: { name, clocks: [] },
});

/** With one of the stage's clocks changed, where it has it. */
export function withClock(subject: Case, name: ClockName, change: (clock: Clock) => Clock): Case {
  const clocks = subject.stage.clocks.map((clock) => (clock.name === name ? change(clock) : clock));
  return { ...subject, stage: { ...subject.stage, clocks } };
}

/** Staff disagree or are late: the lead is called in. */
export function withLead(subject: Case): Case {
  const { stage } = subject;
  const isLed = stage.name === 'staff_review' || stage.name === 'appeal_review';
  return isLed ? { ...subject, stage: { ...stage, lead: true } } : subject;
}

/** The first answer to an appeal stands; silence is one when nothing else came. */
export function answered(subject: Case, answer: Extract<Standing, { name: 'appeal_review' }>['answer']): Case {
  if (!isIn(subject, 'appeal_review') || subject.stage.answer) return subject;
  return { ...subject, stage: { ...subject.stage, ...(answer && { answer }) } };
}

/** Whoever has decided is known as a decider; the system is nobody. */
export const decidedBy = (subject: Case, { actor }: CaseEvent): Case =>
  actor.kind === 'system' ? subject : { ...subject, deciders: added(subject.deciders, actor.id) };

/** Each stands once among the people. */
export const added = (people: string[], one: string): string[] => (people.includes(one) ? people : [...people, one]);

/** The higher of two scores. */
export const higher = (one: string, other: string): string => (Number(other) > Number(one) ? other : one);

export const endingOf = ({ outcome, reason }: Ending): Ending => ({ outcome, reason });

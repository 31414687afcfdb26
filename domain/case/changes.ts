import type { ClockName, IndependenceRule, ProblemResolution } from '../vocabulary.ts';
import { isIn, type Case, type Standing } from './case.ts';
import type { Clock } from './clock.ts';
import type { CaseEvent, Ending } from './events.ts';

/** Into a stage in which nobody is waited for. */
export const enter = (subject: Case, name: 'removing' | 'lifting' | 'closed'): Case => ({
  ...subject,
  stage: { name, clocks: [] },
});

/** With one of the clocks changed, where it runs. */
export function withClock(subject: Case, name: ClockName, change: (clock: Clock) => Clock): Case {
  const { problem } = subject;
  if (problem?.clock.name === name) return { ...subject, problem: { ...problem, clock: change(problem.clock) } };
  const clocks = subject.stage.clocks.map((clock) => (clock.name === name ? change(clock) : clock));
  return { ...subject, stage: { ...subject.stage, clocks } };
}

/** Staff disagree or are late: the lead is called in. */
export function withLead(subject: Case): Case {
  const { stage } = subject;
  const isLed = stage.name === 'staff_review' || stage.name === 'appeal_review';
  return isLed ? { ...subject, stage: { ...stage, lead: true } } : subject;
}

/** With a question of the brand's asked, left without an answer, or answered. */
export function withQuestion(subject: Case, question: 'open' | 'lapsed' | undefined): Case {
  if (!isIn(subject, 'awaiting_verdict')) return subject;
  const { question: _before, ...stage } = subject.stage;
  const questions = question === 'open' ? stage.questions + 1 : stage.questions;
  return { ...subject, stage: { ...stage, questions, ...(question && { question }) } };
}

/** Nobody is left who may decide: the lead does, or somebody is waited for. */
export function withoutAnybody(subject: Case, { rule, clock }: { rule: IndependenceRule; clock: Clock }): Case {
  const { stage } = subject;
  if (stage.name !== 'staff_review' && stage.name !== 'appeal_review') return subject;
  const lead = stage.lead || rule === 'lead_decides';
  return { ...subject, stage: { ...stage, clocks: [clock], lead, nobodyLeft: rule } };
}

/** What staff have done about what the marketplace refused. */
export function resolved(subject: Case, resolution: ProblemResolution): Case {
  const { problem, ...rest } = subject;
  const { measure } = rest;
  if (problem?.kind === 'still_for_sale') return resolution === 'retry' ? { ...rest, removal: 'to_confirm' } : rest;
  if (resolution === 'retry') return { ...rest, measure: { ...measure, settled: measure.order - 1 } };
  if (resolution === 'mark_done') return rest;
  // A decision that an appeal is open against stands, though nobody carries it out.
  const stands = rest.stage.name !== 'removing' && measure.wanted !== 'none';
  return stands ? { ...rest, removal: 'not_decided' } : { ...rest, measure: { ...measure, wanted: measure.inForce } };
}

/** The first answer to an appeal stands; silence is one when nothing else came. */
export function answered(subject: Case, answer: Extract<Standing, { name: 'appeal_review' }>['answer']): Case {
  if (!isIn(subject, 'appeal_review') || subject.stage.answer) return subject;
  return { ...subject, stage: { ...subject.stage, ...(answer && { answer }) } };
}

/**
 * Whoever of the marketplace has decided is known as a decider from that moment. A brand's people have ids of their own,
 * and are parties; the system is nobody.
 */
export const decidedBy = (subject: Case, { actor: { kind, id } }: CaseEvent): Case =>
  kind !== 'staff' || subject.deciders.includes(id) ? subject : { ...subject, deciders: [...subject.deciders, id] };

/** The higher of two scores. */
export const higher = (one: string, other: string): string => (Number(other) > Number(one) ? other : one);

export const endingOf = ({ outcome, reason }: Ending): Ending => ({ outcome, reason });

/** Nothing is left to be wanted of the offer where the suspicion did not stand. */
export function closed(subject: Case, ending: Ending): Case {
  const { problem: _overtaken, ...rest } = subject;
  const { measure } = rest;
  const isRemoved = ending.outcome === 'removed';
  return {
    ...enter(rest, 'closed'),
    ending,
    measure: isRemoved ? measure : { ...measure, wanted: measure.inForce, settled: measure.order },
  };
}

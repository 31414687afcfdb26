import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { Basis } from '../../domain/case/questions/ground.ts';
import { dueAt } from '../../domain/time/due.ts';
import type { Measure } from '../../domain/vocabulary.ts';
import type { Formats } from './formats.ts';
import type { Speak, Values } from './wording.ts';

/** What the sentences of a notice say about how the case stands. */
export function phrasesAboutCase(subject: Case, basis: Basis, speak: Speak): Values {
  const { policy, problem, appeals } = subject;
  return {
    state: speak(`states.${stateOf(subject)}`),
    meanwhile: speak(`meanwhile.${policy.appeal.measureMeanwhile}`),
    four_eyes: speak(`four_eyes.${policy.review.fourEyes}`),
    ...(basis === 'interim' ? {} : { grounds: speak(`grounds.${basis}`) }),
    ...(problem ? { problem: speak(`problems.${problem.kind}`) } : {}),
    ...(appeals.answered ? { answer: speak(`answers.${appeals.answered}`) } : {}),
  };
}

/** An offer that vanished while it was removed may be back with the removal's end: nobody has told us. */
function stateOf({ measure, listing, stage }: Case): Measure | 'lifted' | 'gone' {
  if (measure.inForce === 'held' || measure.inForce === 'removed') return measure.inForce;
  const isOver = stage === 'appeal_review' || stage === 'closed';
  if (isOver && measure.decision > 0 && measure.wanted === 'none' && measure.inForce === 'none') return 'lifted';
  return listing === 'gone' ? 'gone' : measure.inForce;
}

/** What the sentences of a notice take from the event itself. */
export function phrasesAboutEvent(subject: Case, event: CaseEvent, formats: Formats, speak: Speak): Values {
  const next = subject.clock?.due.find(({ kind }) => kind === nextOfInterest(subject)) ?? subject.clock?.due.at(-1);
  const until: Values = next ? { until: formats.short(next.at) } : {};
  switch (event.kind) {
    case 'review_proposed':
      return { ...until, proposal: speak(`proposals.${event.data.decision}`) };
    case 'deadline_moved':
      return { ...until, delay: formats.minutes(event.data.lateMilliseconds) };
    case 'statement_issued': {
      const strikeEnds = formats.moment(dueAt(event.at, subject.policy.strike, subject.calendar));
      return { measure: speak(`measures.${event.data.measure}`), strike_until: strikeEnds.text };
    }
    default:
      return until;
  }
}

/** Staff work towards the due date while it lies ahead; everybody else towards the deadline. */
const nextOfInterest = ({ clock }: Case): 'escalation' | 'deadline' =>
  clock?.name === 'review' || clock?.name === 'decision' ? 'escalation' : 'deadline';

import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { deadlineOf } from '../../domain/case/clock.ts';
import type { Terms } from '../../domain/case/terms.ts';
import type { Basis } from '../../domain/case/ground.ts';
import type { Measure } from '../../domain/vocabulary.ts';
import type { Formats } from './formats.ts';
import type { Speak, Values } from './wording.ts';

/** What the sentences of a letter say about how the case stands. */
export function phrasesAboutCase(subject: Case, { policy }: Terms, basis: Basis, speak: Speak): Values {
  return {
    state: speak(`states.${stateOf(subject)}`),
    meanwhile: speak(`meanwhile.${policy.appeal.measureMeanwhile}`),
    ...(basis === 'interim' ? {} : { grounds: speak(`grounds.${basis}`) }),
  };
}

/** An offer that vanished while it was removed may be back with the removal's end: nobody has told us. */
function stateOf({ measure, listing, stage }: Case): Measure | 'lifted' | 'gone' {
  if (measure.inForce === 'held' || measure.inForce === 'removed') return measure.inForce;
  const isOver = stage.name === 'appeal_review' || stage.name === 'closed';
  if (isOver && measure.order > 0 && measure.wanted === 'none' && measure.inForce === 'none') return 'lifted';
  return listing === 'gone' ? 'gone' : measure.inForce;
}

/** What the sentences of a letter take from the event itself. */
export function phrasesAboutEvent(
  { subject, terms, event }: { subject: Case; terms: Terms; event: CaseEvent },
  formats: Formats,
  speak: Speak,
): Values {
  const next = nextOfInterest(subject);
  const until: Values = next ? { until: formats.short(next) } : {};
  switch (event.kind) {
    case 'deadline_moved':
      return { ...until, delay: formats.minutes(event.data.lateMilliseconds) };
    case 'statement_issued':
      return { measure: speak(`measures.${event.data.measure}`), strike: formats.period(terms.policy.strike) };
    default:
      return until;
  }
}

/** Staff work towards the due date while it lies ahead; everybody else towards the deadline. */
function nextOfInterest({ stage: { clocks } }: Case): string | undefined {
  const [clock] = clocks;
  if (!clock) return undefined;
  const isOfStaff = clock.name === 'review' || clock.name === 'appeal_decision';
  const due = isOfStaff ? clock.due.find(({ kind }) => kind === 'escalation')?.at : undefined;
  return due ?? deadlineOf(clock);
}

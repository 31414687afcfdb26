import type { CaseEvent as Recorded } from '../../domain/case/events.ts';
import { isByRule } from '../../domain/case/questions/came-about.ts';
import { deciderOf } from '../../domain/case/questions/decider.ts';
import { laneOf } from '../../domain/case/questions/lane-of.ts';
import type { CaseEvent } from './read-case.ts';

/** Whether somebody, or a rule in the place of somebody, decided something: what only follows from a decision is none. */
export function isDecision(event: CaseEvent): event is Exclude<CaseEvent, { kind: 'withheld' }> {
  if (event.kind === 'withheld' || event.kind === 'listing_vanished') return false;
  const isAct = laneOf[event.kind] === 'decisions' && !isByRule(event);
  return isAct || deciderOf(event as unknown as Recorded) !== undefined;
}

import { isByRule, ruleUpon, type AnyEvent } from '../../domain/case/questions/came-about.ts';

/**
 * Who ended a case: whose act it was that its end followed from, or that a time had come. Nothing, where it has not ended,
 * or the reader is not told.
 * @param events of the case, in order and without a gap
 */
export function endedBy<Event extends AnyEvent>(events: readonly Event[]): Event | 'time' | undefined {
  // The end is decided first, where the marketplace must still lift its measure: that it did so is not why.
  let index = events.findIndex(({ kind }) => kind === 'ending_decided' || kind === 'case_closed');
  while (index >= 0) {
    const event = events[index]!;
    if (!isByRule(event)) return event.actor ? event : undefined;
    const upon = ruleUpon(events, index);
    if (upon === undefined || upon === 'time') return upon;
    index = upon.event - 1;
  }
  return undefined;
}

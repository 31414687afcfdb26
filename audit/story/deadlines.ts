import { deadlineOf } from '../../domain/case/clock.ts';
import type { CaseEvent, EventKind } from '../../domain/case/events.ts';
import type { ClockName } from '../../domain/vocabulary.ts';
import type { BundledEvent, View } from './bundle-content.ts';
import type { Deadline, DeadlineEnd } from './case-story.ts';

/** What somebody does who is waited for. */
const answers: Partial<Record<EventKind, ClockName>> = {
  verdict_given: 'verdict',
  review_decided: 'review',
  appeal_filed: 'appeal',
  appeal_answered: 'answer',
  appeal_decided: 'appeal_decision',
  marketplace_problem_resolved: 'resolution',
};

/** After these, nobody is waited for any more who was before. */
const endings: readonly EventKind[] = [
  'ending_decided',
  'case_closed',
  'verdict_retracted',
  'suspicion_withdrawn',
  'listing_vanished',
];

/** With these, a time begins anew: one of the same name that still seems to run has ended in what is withheld. */
const beginnings: readonly EventKind[] = ['appeal_window_opened', 'appeal_filed'];

/**
 * Whether an event alone says how a time ended, whatever lies before it. Times move to later days only: who was in time by
 * what is shown was in time.
 */
const isSure = (end: DeadlineEnd, { kind, data }: CaseEvent): boolean =>
  end === 'met' || (end === 'lapsed' && kind === 'case_closed' && data.reason === 'not_appealed');

/** Every time that ran for somebody, in the order in which they began, and how it ended as far as the reader is shown that. */
export function deadlinesIn(events: readonly BundledEvent[], view: View): Deadline[] {
  const all: Deadline[] = [];
  /** With the number of the newest event that shows that the time runs. */
  const running = new Map<ClockName, { deadline: Deadline; shownBy: number }>();
  let withheld = 0;

  /** A brand is shown whatever begins, moves or ends a time; in what is withheld from a seller it may have ended. */
  const isOpen = ({ shownBy }: { shownBy: number }): boolean => view === 'seller' && withheld > shownBy;

  function end(name: ClockName, event: CaseEvent, how: (deadline: Deadline) => DeadlineEnd): void {
    const one = running.get(name);
    if (!one) return;
    running.delete(name);
    const ended = how(one.deadline);
    if (isOpen(one) && !isSure(ended, event)) one.deadline.end = 'withheld';
    else
      Object.assign(one.deadline, {
        end: ended,
        endedAt: event.at,
        endedBy: event.sequence,
      } satisfies Partial<Deadline>);
  }

  for (const event of events) {
    if ('withheld' in event) {
      withheld = event.sequence;
      continue;
    }
    const answered = answers[event.kind];
    if (answered) end(answered, event, ({ until }) => (until !== undefined && event.at > until ? 'late' : 'met'));
    if (event.kind === 'silence_rule_applied') end(event.data.clock, event, () => 'missed');
    if (event.kind === 'appeal_decision_due') end('answer', event, () => 'missed');
    if (endings.includes(event.kind))
      for (const name of running.keys())
        end(name, event, ({ until }) =>
          name === 'appeal' && until !== undefined && event.at >= until ? 'lapsed' : 'not_needed',
        );
    const clock = 'clock' in event.data && typeof event.data.clock === 'object' ? event.data.clock : undefined;
    if (!clock) continue;
    const until = deadlineOf(clock);
    const known = running.get(clock.name);
    if (known && !(isOpen(known) && beginnings.includes(event.kind))) {
      known.shownBy = event.sequence;
      const { deadline } = known;
      if (until !== deadline.until) Object.assign(deadline, { until, moved: deadline.moved + 1 });
      continue;
    }
    if (known) known.deadline.end = 'withheld';
    const deadline: Deadline = { clock: clock.name, from: event.at, moved: 0, end: 'running', ...(until && { until }) };
    running.set(clock.name, { deadline, shownBy: event.sequence });
    all.push(deadline);
  }
  for (const one of running.values()) if (isOpen(one)) one.deadline.end = 'withheld';
  return all;
}

import { deadlineOf } from '../../domain/case/clock.ts';
import type { CaseEvent, EventKind } from '../../domain/case/events.ts';
import type { ClockName } from '../../domain/vocabulary.ts';
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

/** Every time that ran for somebody, in the order in which they began, and how it ended. */
export function deadlinesIn(events: readonly CaseEvent[]): Deadline[] {
  const all: Deadline[] = [];
  const running = new Map<ClockName, Deadline>();

  function end(name: ClockName, { at, sequence }: CaseEvent, how: (deadline: Deadline) => DeadlineEnd): void {
    const deadline = running.get(name);
    if (!deadline) return;
    running.delete(name);
    Object.assign(deadline, { end: how(deadline), endedAt: at, endedBy: sequence } satisfies Partial<Deadline>);
  }

  for (const event of events) {
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
    if (known) {
      if (until !== known.until) Object.assign(known, { until, moved: known.moved + 1 });
      continue;
    }
    const deadline: Deadline = { clock: clock.name, from: event.at, moved: 0, end: 'running', ...(until && { until }) };
    running.set(clock.name, deadline);
    all.push(deadline);
  }
  return all;
}

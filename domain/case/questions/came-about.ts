import type { Actor } from '../../vocabulary.ts';
import type { EventKind } from '../events.ts';

/**
 * What an event is. `act`: its actor's own. `answer`: what the marketplace or the mail has said, as its actor reports it.
 * `clock`: what a clock brings when its time has come. `rule`: what a rule says of what came before it. `consequence`: what
 * follows from one of these, in the same record.
 */
type Origin = 'act' | 'answer' | 'clock' | 'rule' | 'consequence';

const origins: Record<EventKind, Origin> = {
  case_opened: 'act',
  seller_recognised: 'rule',
  authorisation_applied: 'rule',
  standing_removal_applied: 'rule',
  earlier_answer_applied: 'rule',
  suspicions_joined: 'answer',
  calendar_renewed: 'clock',
  brand_asked: 'consequence',
  brand_reminded: 'clock',
  account_manager_called: 'clock',
  information_requested: 'act',
  information_provided: 'act',
  pause_ended: 'clock',
  lead_called: 'consequence',
  deadline_extended: 'act',
  deadline_moved: 'clock',
  verdict_given: 'act',
  silence_rule_applied: 'clock',
  seller_statement_given: 'act',
  review_opened: 'consequence',
  review_escalated: 'clock',
  review_proposed: 'act',
  review_referred: 'act',
  review_decided: 'act',
  nobody_independent: 'consequence',
  measure_decided: 'consequence',
  seller_corrected: 'answer',
  measure_taken: 'answer',
  measure_unneeded: 'answer',
  measure_refused: 'answer',
  interim_measure_dropped: 'answer',
  marketplace_problem_reminded: 'clock',
  marketplace_problem_escalated: 'clock',
  marketplace_problem_resolved: 'act',
  statement_issued: 'consequence',
  removal_confirmed: 'answer',
  removal_unconfirmed: 'answer',
  strike_given: 'consequence',
  strike_undone: 'consequence',
  appeal_window_opened: 'consequence',
  seller_informed: 'answer',
  delivery_overdue: 'clock',
  appeal_filed: 'act',
  brand_reminded_of_appeal: 'clock',
  appeal_answered: 'act',
  appeal_decision_due: 'consequence',
  appeal_escalated: 'clock',
  appeal_decided: 'act',
  verdict_retracted: 'act',
  suspicion_withdrawn: 'act',
  reinstatement_ordered: 'act',
  listing_vanished: 'answer',
  listing_returned: 'answer',
  ending_decided: 'consequence',
  case_closed: 'consequence',
};

/** An event as far as it is asked how it came about. One that is withheld from the reader has no actor. */
export interface AnyEvent {
  sequence: number;
  kind: string;
  at?: string;
  actor?: Pick<Actor, 'kind' | 'id'>;
}

/** What the system does of itself, it does by rule. An event of a kind that only a newer release knows is its actor's. */
function originOf({ kind, actor }: Pick<AnyEvent, 'kind' | 'actor'>): Origin {
  const origin = Object.hasOwn(origins, kind) ? origins[kind as EventKind] : 'act';
  return origin === 'act' && actor?.kind === 'system' ? 'rule' : origin;
}

/** Whether an event followed by rule: it is nobody's act, whoever has set it off. */
export const isByRule = (event: Pick<AnyEvent, 'kind' | 'actor'>): boolean =>
  !['act', 'answer'].includes(originOf(event));

/** Upon what a rule spoke: the event of that number, or because its time had come; nothing, where the reader is not told. */
export type Upon = { event: number } | 'time' | undefined;

/**
 * Upon what an event followed by rule. What was decided at once stands together in the record, at one time and by one actor.
 * @param events of the case, in order and without a gap
 */
export function ruleUpon(events: readonly AnyEvent[], index: number): Upon {
  const event = events[index]!;
  if (originOf(event) === 'clock') return 'time';
  for (let at = index - 1; at >= 0; at--) {
    const before = events[at]!;
    if (!before.actor) return undefined;
    if (before.at !== event.at || before.actor.id !== event.actor?.id) break;
    if (originOf(before) !== 'consequence') return { event: before.sequence };
  }
  return 'time';
}

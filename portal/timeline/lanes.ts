import type { EventKind } from '../../domain/case/events.ts';
import type { Party } from '../../domain/notifications/kinds.ts';
import type { ActorKind } from '../../domain/vocabulary.ts';
import type { Told } from './told-event.ts';

export const lanes = ['facts', 'decisions', 'measures', 'notices'] as const;
export type Lane = (typeof lanes)[number];

/** In whose colour a mark is drawn. */
export type Hue = 'brand' | 'staff' | 'seller' | 'nobody';

/** Where an event stands by what it is; whoever it tells something has an envelope besides. */
const laneOf: Record<EventKind | 'withheld', Lane> = {
  withheld: 'facts',
  case_opened: 'facts',
  seller_recognised: 'facts',
  standing_removal_applied: 'decisions',
  earlier_answer_applied: 'decisions',
  suspicions_joined: 'facts',
  calendar_renewed: 'facts',
  brand_asked: 'facts',
  brand_reminded: 'notices',
  lead_called: 'notices',
  account_manager_called: 'notices',
  information_requested: 'facts',
  information_provided: 'facts',
  pause_ended: 'facts',
  deadline_extended: 'decisions',
  deadline_moved: 'facts',
  verdict_given: 'decisions',
  silence_rule_applied: 'decisions',
  seller_statement_given: 'facts',
  review_opened: 'facts',
  review_escalated: 'facts',
  review_proposed: 'decisions',
  review_referred: 'decisions',
  review_decided: 'decisions',
  nobody_independent: 'facts',
  measure_decided: 'measures',
  seller_corrected: 'facts',
  measure_taken: 'measures',
  measure_unneeded: 'measures',
  measure_refused: 'measures',
  interim_measure_dropped: 'measures',
  marketplace_problem_reminded: 'notices',
  marketplace_problem_escalated: 'notices',
  marketplace_problem_resolved: 'decisions',
  statement_issued: 'notices',
  removal_confirmed: 'measures',
  removal_unconfirmed: 'measures',
  strike_given: 'measures',
  strike_undone: 'measures',
  appeal_window_opened: 'facts',
  seller_informed: 'notices',
  delivery_overdue: 'notices',
  appeal_filed: 'facts',
  brand_reminded_of_appeal: 'notices',
  appeal_answered: 'decisions',
  appeal_decision_due: 'facts',
  appeal_escalated: 'facts',
  appeal_decided: 'decisions',
  verdict_retracted: 'decisions',
  suspicion_withdrawn: 'decisions',
  reinstatement_ordered: 'decisions',
  listing_vanished: 'facts',
  listing_returned: 'facts',
  ending_decided: 'decisions',
  case_closed: 'decisions',
};

const hueOfActor: Record<ActorKind, Hue> = {
  system: 'nobody',
  detector: 'nobody',
  marketplace: 'nobody',
  applicant: 'nobody',
  brand: 'brand',
  seller: 'seller',
  staff: 'staff',
  auditor: 'staff',
};
export const hueOfParty: Record<Party, Hue> = {
  brand: 'brand',
  seller: 'seller',
  staff: 'staff',
  lead: 'staff',
  account_manager: 'staff',
};

/** What an event draws upon the axis: a mark in its lane, and an envelope when it tells somebody something. */
export function marksOf(event: Told): { lane: Lane; hue: Hue }[] {
  if (event.kind === 'withheld') return [{ lane: 'facts', hue: 'staff' }];
  const lane = Object.hasOwn(laneOf, event.kind) ? laneOf[event.kind] : 'facts';
  const told = event.data.tells?.[0];
  if (lane === 'notices') return [{ lane, hue: told ? hueOfParty[told.party] : hueOfActor[event.actor.kind] }];
  const own = { lane, hue: hueOfActor[event.actor.kind] };
  return told ? [own, { lane: 'notices', hue: hueOfParty[told.party] }] : [own];
}

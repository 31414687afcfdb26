import type { CaseKind } from '../../vocabulary.ts';
import type { CaseEvent } from '../events.ts';
import type { Ground } from '../ground.ts';

/** Who decided, as sellers and brands are told. */
export type Decider =
  | 'brand'
  | 'staff'
  | 'lead'
  | 'independent'
  | 'lead_alone'
  | 'score'
  | 'silence'
  | 'recognition'
  | 'earlier_answer'
  | 'standing_removal'
  | 'vanished';

/** Silences that hand the decision on, and so decide nothing about the offer. */
const handedOn: readonly string[] = ['staff_review', 'staff_decide', 'retry'];

/** Who decided what becomes of the offer; nobody, where the event is no decision. */
export function deciderOf(event: CaseEvent): Decider | undefined {
  switch (event.kind) {
    case 'verdict_given':
      return event.data.verdict === 'cannot_determine' ? undefined : 'brand';
    case 'appeal_answered':
      return event.data.answer === 'retract' ? 'brand' : undefined;
    case 'verdict_retracted':
      return 'brand';
    case 'review_decided':
      return event.data.asLead ? 'lead' : 'staff';
    case 'appeal_decided':
      return event.data.asLead ? 'lead_alone' : 'independent';
    case 'suspicion_withdrawn':
    case 'reinstatement_ordered':
      return 'staff';
    case 'marketplace_problem_resolved':
      return event.data.resolution === 'give_up' ? 'staff' : undefined;
    case 'measure_decided':
      return event.data.interim && event.data.ground ? 'score' : undefined;
    case 'silence_rule_applied':
      return handedOn.includes(event.data.rule) ? undefined : 'silence';
    case 'seller_recognised':
    case 'authorisation_applied':
      return 'recognition';
    case 'earlier_answer_applied':
      return 'earlier_answer';
    case 'standing_removal_applied':
      return 'standing_removal';
    case 'listing_vanished':
      return 'vanished';
    default:
      return undefined;
  }
}

/** Why it was decided against an offer, as its seller is told. */
export const decisions = [
  'interim',
  'brand',
  'staff',
  'appeal',
  'score',
  'appeal_overdue',
  'standing_removal',
] as const;
export type Decision = (typeof decisions)[number];

/** Why it was decided so; a decision that stands is told as the one that it is, whoever made it. */
export function decisionOf(source: CaseEvent, { basis, reasonCode }: Ground): Decision {
  if (deciderOf(source) === 'standing_removal') return 'standing_removal';
  if (basis === 'rule') return reasonCode === 'appeal_overdue' ? 'appeal_overdue' : 'score';
  return basis === 'staff' && source.kind === 'appeal_decided' ? 'appeal' : basis;
}

/** How a case came about: who found the offer first, and whether the brand complained about it. */
export const initiatives = ['automated', 'staff', 'notice', 'automated_and_notice', 'staff_and_notice'] as const;
export type Initiative = (typeof initiatives)[number];

export function initiativeOf([opened, ...events]: readonly CaseEvent[], kind: CaseKind): Initiative {
  if (kind === 'notice') return 'notice';
  const finder = opened?.actor.kind === 'staff' ? 'staff' : 'automated';
  const isComplainedAbout = events.some((event) => event.kind === 'verdict_given' && event.data.notice);
  return isComplainedAbout ? `${finder}_and_notice` : finder;
}

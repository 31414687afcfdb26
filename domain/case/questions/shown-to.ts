import type { Actor, ActorKind } from '../../vocabulary.ts';
import type { EventKind } from '../events.ts';
import type { Ground } from '../ground.ts';

/** How far an event is told: to staff and auditors alone, to the brand as well, or to the seller, too. */
type Reach = 'staff' | 'brand' | 'seller';

/** Who reads events. Auditors read as staff do. */
export type Reader = Reach;

/**
 * To whom each event is shown as it stands in the ledger, with all of its data and who did it. How staff come to a decision
 * is theirs until it is taken. A seller is told many things in words that name no person and no detector; the event itself is
 * the seller's only where nothing else stands in it.
 */
const reaches: Record<EventKind, Reach> = {
  case_opened: 'brand',
  seller_recognised: 'brand',
  authorisation_applied: 'brand',
  standing_removal_applied: 'brand',
  earlier_answer_applied: 'brand',
  suspicions_joined: 'brand',
  calendar_renewed: 'brand',
  brand_asked: 'brand',
  brand_reminded: 'brand',
  account_manager_called: 'brand',
  information_requested: 'brand',
  information_provided: 'brand',
  pause_ended: 'brand',
  lead_called: 'brand',
  deadline_extended: 'brand',
  deadline_moved: 'brand',
  verdict_given: 'brand',
  silence_rule_applied: 'brand',
  seller_statement_given: 'seller',
  review_opened: 'brand',
  review_escalated: 'staff',
  review_proposed: 'staff',
  review_referred: 'staff',
  review_decided: 'brand',
  nobody_independent: 'brand',
  measure_decided: 'brand',
  seller_corrected: 'brand',
  measure_taken: 'seller',
  measure_unneeded: 'brand',
  measure_refused: 'brand',
  interim_measure_dropped: 'brand',
  marketplace_problem_reminded: 'brand',
  marketplace_problem_escalated: 'brand',
  marketplace_problem_resolved: 'brand',
  statement_issued: 'seller',
  removal_confirmed: 'brand',
  removal_unconfirmed: 'brand',
  strike_given: 'seller',
  strike_undone: 'seller',
  appeal_window_opened: 'seller',
  seller_informed: 'seller',
  delivery_overdue: 'seller',
  appeal_filed: 'seller',
  brand_reminded_of_appeal: 'brand',
  appeal_answered: 'brand',
  appeal_decision_due: 'brand',
  appeal_escalated: 'brand',
  appeal_decided: 'brand',
  verdict_retracted: 'brand',
  suspicion_withdrawn: 'brand',
  reinstatement_ordered: 'brand',
  listing_vanished: 'seller',
  listing_returned: 'seller',
  ending_decided: 'brand',
  case_closed: 'seller',
};

const isWithin: Record<Reader, readonly Reach[]> = {
  staff: ['staff', 'brand', 'seller'],
  brand: ['brand', 'seller'],
  seller: ['seller'],
};

/** A seller is never told which person it was. */
const namesNobody: readonly ActorKind[] = ['system', 'marketplace', 'seller'];

/** A seller is told in words that a machine has decided, never how sure it was: whoever knows, learns what passes. */
const tellsScore = (data: object): boolean => (data as { ground?: Partial<Ground> }).ground?.score !== undefined;

/** An event, whatever release has written it. */
interface AnyEvent {
  kind: string;
  actor: Pick<Actor, 'kind'>;
  data: object;
}

/** Whether an event is the reader's to see. One of a kind that only a newer release knows is shown to staff alone. */
export function isShownTo({ kind, actor, data }: AnyEvent, reader: Reader): boolean {
  const reach = Object.hasOwn(reaches, kind) ? reaches[kind as EventKind] : 'staff';
  return (
    isWithin[reader].includes(reach) && (reader !== 'seller' || (namesNobody.includes(actor.kind) && !tellsScore(data)))
  );
}

/**
 * Whether a record of the annex is the reader's to see: brand and seller are shown what letters to themselves said, and
 * nothing else of it.
 */
export const isRecordShownTo = (
  { kind, data }: { kind: string; data: Readonly<Record<string, unknown>> },
  reader: Reader,
): boolean => reader === 'staff' || (kind === 'letter_sent' && data.party === reader);

/** Whether a kind of event is the brand's to know of. */
export const isKindForBrands = (kind: string): boolean =>
  Object.hasOwn(reaches, kind) && reaches[kind as EventKind] !== 'staff';

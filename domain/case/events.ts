import type { Notification, Party } from '../notifications/kinds.ts';
import type {
  Actor,
  AppealAnswer,
  AppealDecision,
  CaseKind,
  ClockName,
  IndependenceRule,
  Measure,
  Outcome,
  ProblemResolution,
  ReviewDecision,
  Verdict,
} from '../vocabulary.ts';
import type { Period } from '../policy/clock-rule.ts';
import type { Authorisation } from './authorisation.ts';
import type { Clock } from './clock.ts';
import type { Ground } from './ground.ts';
import type { Offer } from './offer.ts';
import type { TermNames } from './terms.ts';

/** How a case ends, or ended. */
export interface Ending {
  outcome: Outcome;
  /** A reason code. */
  reason: string;
}

/** What one detector found; a suspicion has one or more. */
export interface Finding {
  detector: string;
  reasonCode: string;
  score: string;
}

/** A suspicion as the ledger holds it. */
export interface Suspected {
  suspicionId: string;
  score: string;
  findings: Finding[];
}

/** What somebody says in words or pictures: kept elsewhere, named by hash, erasable. */
export interface Statement {
  textSha256?: string | undefined;
  filesSha256?: string[] | undefined;
  /** When it reached the API: recorded, never decisive. */
  receivedAt?: string | undefined;
}

/** Another case that restricts the same offer. */
export interface Restricting {
  caseId: string;
  measure: Measure;
  /** It has given the seller a strike, which stands. */
  strike?: true;
}

/** Everything that a case is opened with; nothing in it is looked up again later. */
export interface Opening {
  kind: CaseKind;
  offer: Offer;
  terms: TermNames;
  score: string;
  findings: Finding[];
  /** The suspicion that opened it. */
  suspicionId?: string;
  /** An earlier case about the same listing and brand. */
  cites?: string;
}

/** What can happen to a case. A kind never changes its meaning: a new shape is a new kind. */
export interface Facts {
  case_opened: Opening;
  /** The seller is on the brand's list: what releases wrote that did not name the entry. */
  seller_recognised: Record<never, never>;
  /** The seller is on the brand's list of authorised sellers, by this entry. `brandAsked`: the brand had been asked before. */
  authorisation_applied: Authorisation & { brandAsked?: true };
  /** The cited case removed the offer for good, and the offer has come back: that decision stands. `deciders`: who took it. */
  standing_removal_applied: { caseId: string; deciders?: string[] };
  /** The brand cleared the same unchanged listing in the cited case. */
  earlier_answer_applied: { caseId: string; verdict: Verdict };
  suspicions_joined: { suspicions: Suspected[] };
  /** The case has outlived the days that its calendar knows: from now on it counts by the next one. */
  calendar_renewed: { calendarSha256: string };
  brand_asked: { clock: Clock };
  brand_reminded: Record<never, never>;
  account_manager_called: Record<never, never>;
  information_requested: Statement & { pausedUntil?: string };
  /** `clock`: where it stood still for the question, and runs again. */
  information_provided: Statement & { clock?: Clock };
  pause_ended: { clock: Clock };
  /** Staff have not answered the brand's question in time. */
  lead_called: Record<never, never>;
  deadline_extended: { by: string; clock: Clock; reasonCode: string };
  /** The clock comes late to a step, because nothing ran: what lies ahead moves by the delay. */
  deadline_moved: { lateMilliseconds: number; clock: Clock };
  /** `notice`: the brand complained by itself, asked or not. */
  verdict_given: Statement & {
    verdict: Verdict;
    reasonCode: string;
    iprRecordId?: string | undefined;
    notice?: true | undefined;
  };
  silence_rule_applied: { clock: Exclude<ClockName, 'appeal'>; rule: string };
  seller_statement_given: Statement & { reasonCode: string };
  review_opened: { clock: Clock; reason: string };
  /** `staff`: there is no lead who may decide, and the review stays with them. */
  review_escalated: { to: 'lead' | 'staff' };
  /** The first pair of eyes; a second person agrees, or the lead decides. */
  review_proposed: Statement & { decision: ReviewDecision; reasonCode: string };
  /** A second person decides otherwise than the first has proposed: the lead decides. */
  review_referred: Statement & { decision: ReviewDecision; reasonCode: string };
  review_decided: Statement & { decision: ReviewDecision; reasonCode: string; asLead?: true };
  /** Nobody is left who may decide, of those who are there: what the policy says then, and by which clock. */
  nobody_independent: { rule: IndependenceRule; clock: Clock };
  /** What the marketplace shall do. `ground`: why it restricts; `again`: the offer has come back, or never went; the decision stands. */
  measure_decided: { measure: Measure; order: number; ground?: Ground; interim?: true; again?: true };
  /** The marketplace says that another seller offers it than the one who was reported. */
  seller_corrected: { sellerId: string };
  /** `others`: what other cases have standing upon the offer, when this one lifts its own. */
  measure_taken: { measure: Measure; order: number; byHand?: true; others?: Restricting[] };
  /** There was no offer left to restrict. */
  measure_unneeded: { measure: Measure; order: number };
  /** The marketplace said no, and asking again cannot mend it. */
  measure_refused: { measure: Measure; order: number; code: string; clock: Clock };
  interim_measure_dropped: { order: number; code: string };
  marketplace_problem_reminded: Record<never, never>;
  marketplace_problem_escalated: Record<never, never>;
  marketplace_problem_resolved: { resolution: ProblemResolution; reasonCode: string };
  /** All that the statement of reasons says of decision and terms; `strike`: how long one will stand, `appealUntil` as far as it is known. */
  statement_issued: { measure: Measure; order: number; ground: Ground; appealUntil?: string; strike?: Period };
  /** `strikeOf`: another case has given the seller a strike for this offer already. */
  removal_confirmed: { strikeOf?: string };
  /** The marketplace took the measure, and the offer is still for sale. `strikeOf`: as above. */
  removal_unconfirmed: { code: string; clock: Clock; strikeOf?: string };
  strike_given: { expiresAt: string };
  strike_undone: Record<never, never>;
  /** `sellerInformed`: else the window waits until the seller's mail is accepted. */
  appeal_window_opened: { round: number; sellerInformed: boolean; clock: Clock };
  seller_informed: { clock: Clock };
  delivery_overdue: { clock: Clock };
  appeal_filed: Statement & { round: number; reasonCode: string; clock: Clock };
  brand_reminded_of_appeal: Record<never, never>;
  appeal_answered: Statement & { round: number; answer: AppealAnswer; reasonCode: string };
  appeal_decision_due: { clock: Clock };
  appeal_escalated: Record<never, never>;
  /** `asLead`: nobody was left who had not decided before. */
  appeal_decided: Statement & { round: number; decision: AppealDecision; reasonCode: string; asLead?: true };
  verdict_retracted: Statement & { reasonCode: string };
  suspicion_withdrawn: Statement & { reasonCode: string };
  /** Staff undo a closed case; the restriction is still known to the marketplace under the cited case. */
  reinstatement_ordered: Statement & {
    reasonCode: string;
    restrictionCaseId: string;
    measure: Measure;
    order: number;
    /** The marketplace never said whether it restricts the offer: it is told, whatever is in force. */
    unanswered?: true;
    strikeStands?: true;
    /** Those whom the cited case told: they learn this end, too. */
    told: Party[];
  };
  listing_vanished: Record<never, never>;
  listing_returned: Record<never, never>;
  /** The end is decided; before the case closes, the marketplace is told. */
  ending_decided: Ending;
  case_closed: Ending;
}

export type EventKind = keyof Facts;

/** A fact before it has its place, its time, and those whom it tells something. */
export type Fact = { [K in EventKind]: { kind: K; data: Facts[K] } }[EventKind];

/** Who learns what by an event: recorded with it, so that no later matrix rewrites whom a case has told. */
interface Telling {
  tells?: Notification[];
}

interface Place {
  caseId: string;
  sequence: number;
  at: string;
  actor: Actor;
}

/** A fact about a case; `sequence` runs from 1 without gaps, `at` never runs back. */
export type CaseEvent = { [K in EventKind]: Place & { kind: K; data: Facts[K] & Telling } }[EventKind];

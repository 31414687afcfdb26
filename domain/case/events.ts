import type { Policy } from '../policy/policy.ts';
import type { Calendar } from '../time/calendar.ts';
import type {
  Actor,
  AppealAnswer,
  AppealDecision,
  CaseKind,
  Measure,
  Outcome,
  ProblemResolution,
  ReviewDecision,
  Verdict,
} from '../vocabulary.ts';
import type { Clock } from './clock.ts';

/** How a case ends, or ended. */
export interface Ending {
  outcome: Outcome;
  /** A reason code. */
  reason: string;
}

/** One detector's finding; a suspicion has one or more. */
export interface Signal {
  detector: string;
  reasonCode: string;
  score: string;
}

/** What somebody says in words or pictures: kept elsewhere, named by hash, erasable. */
export interface Statement {
  textSha256?: string;
  filesSha256?: string[];
  /** When it reached the API: recorded, never decisive. */
  receivedAt?: string;
}

/** Everything that a case is opened with; nothing in it is looked up again later. */
export interface Opening {
  kind: CaseKind;
  marketplaceId: string;
  listingId: string;
  sellerId: string;
  brandId: string;
  /** The listing as it stood: title, price and pictures, as a text. */
  snapshotSha256?: string;
  score: string;
  signals: Signal[];
  /** The version of these rules: `decide` and `evolve` branch on it when a rule changes. */
  rules: number;
  policy: Policy;
  calendar: Calendar;
  /** An earlier case about the same listing and brand. */
  cites?: string;
}

/** What can happen to a case. A kind never changes its meaning: a new shape is a new kind. */
export interface Facts {
  case_opened: Opening;
  /** The seller is on the brand's allow-list. */
  seller_recognised: Record<never, never>;
  /** The brand cleared the same unchanged listing in the cited case. */
  earlier_answer_applied: { caseId: string; verdict: Verdict };
  suspicion_joined: { score: string; signals: Signal[] };
  brand_asked: { clock: Clock };
  brand_reminded: Record<never, never>;
  account_manager_called: Record<never, never>;
  information_requested: Statement & { pausedUntil?: string };
  information_provided: Statement;
  pause_ended: Record<never, never>;
  deadline_extended: { by: string; clock: Clock; reasonCode: string };
  /** The clock spoke late, because nothing ran: the deadline moves by the delay. */
  deadline_moved: { lateMilliseconds: number; clock: Clock };
  /** `notice`: the brand complained by itself, asked or not. */
  verdict_given: Statement & { verdict: Verdict; reasonCode: string; iprRecordId?: string; notice?: true };
  silence_rule_applied: { clock: 'verdict' | 'review' | 'answer' | 'decision'; rule: string };
  seller_statement_given: Statement & { reasonCode: string };
  review_opened: { clock: Clock; reason: string };
  review_escalated: Record<never, never>;
  /** The first pair of eyes; a second person agrees, or the lead decides. */
  review_proposed: Statement & { decision: ReviewDecision; reasonCode: string };
  review_referred: { to: 'lead'; reason: string };
  review_decided: Statement & { decision: ReviewDecision; reasonCode: string; asLead?: true };
  /** What the marketplace shall do; the reason is the event before it in the same record. */
  measure_decided: { measure: Measure; decision: number; interim?: true };
  measure_taken: { measure: Measure; decision: number; byHand?: true };
  /** There was no offer left to restrict. */
  measure_unneeded: { measure: Measure; decision: number };
  /** The marketplace said no, and asking again cannot mend it. */
  measure_refused: { measure: Measure; decision: number; code: string };
  interim_measure_dropped: { decision: number; code: string };
  marketplace_problem_resolved: { resolution: ProblemResolution; reasonCode: string };
  statement_issued: { measure: Measure; decision: number };
  removal_confirmed: Record<never, never>;
  /** The marketplace took the measure, and the offer is still for sale. */
  removal_unconfirmed: { code: string };
  strike_given: { expiresAt: string };
  strike_undone: Record<never, never>;
  appeal_window_opened: { round: number; clock: Clock };
  seller_informed: { clock: Clock };
  delivery_overdue: { clock: Clock };
  appeal_filed: Statement & { round: number; reasonCode: string; clock: Clock };
  brand_reminded_of_appeal: Record<never, never>;
  appeal_answered: Statement & { round: number; answer: AppealAnswer; reasonCode: string };
  appeal_decision_due: { clock: Clock };
  appeal_escalated: Record<never, never>;
  appeal_decided: Statement & { round: number; decision: AppealDecision; reasonCode: string };
  verdict_retracted: Statement & { reasonCode: string };
  suspicion_withdrawn: Statement & { reasonCode: string };
  /** Staff undo a closed case; the restriction is still known to the marketplace under the cited case. */
  reinstatement_ordered: Statement & {
    reasonCode: string;
    restrictionCaseId: string;
    decision: number;
    strikeStands?: true;
  };
  listing_vanished: Record<never, never>;
  /** The end is decided; before the case closes, the marketplace is told. */
  ending_decided: Ending;
  case_closed: Ending;
}

export type EventKind = keyof Facts;

/** An event before it has its place and its time. */
export type Fact = { [K in EventKind]: { kind: K; data: Facts[K] } }[EventKind];

/** A fact about a case; `sequence` runs from 1 without gaps, `at` never runs back. */
export type CaseEvent = Fact & { caseId: string; sequence: number; at: string; actor: Actor };

import {
  undecidedStages,
  type HeardAnswer,
  type ListingStatus,
  type MarketplaceProblem,
  type Measure,
  type ReviewDecision,
  type Stage,
  type StrikeState,
  type Verdict,
} from '../vocabulary.ts';
import type { Clock } from './clock.ts';
import type { Ending, EventKind, Opening } from './events.ts';

/** Those to whom a notice can go. */
export const parties = ['brand', 'account_manager', 'seller', 'staff', 'lead'] as const;
export type Party = (typeof parties)[number];

/** A case as it stands after its events: what `evolve` gives and `decide` reads. */
export interface Case extends Omit<Opening, 'signals'> {
  caseId: string;
  /** Number and time of the last event. */
  sequence: number;
  at: string;
  openedAt: string;
  /** How many suspicions the case holds. */
  suspicions: number;
  stage: Stage;
  /** The event that led into the stage: the answer to whoever comes too late. */
  since: { sequence: number; kind: EventKind; at: string };
  /** The appeal window has opened once: a further suspicion about the listing is a new case. */
  decided: boolean;
  /** At most one clock runs: whoever is waited for now. */
  clock?: Clock;
  measure: {
    /** What the marketplace shall do, by the decision of that number; 0 as long as it was never told anything. */
    wanted: Measure;
    decision: number;
    /** The newest decision of which the marketplace has answered. */
    answered: number;
    inForce: Measure;
    /** The case under which the marketplace knows the restriction, when it is not this one. */
    restrictionCaseId?: string;
  };
  /** The marketplace refused, or the offer is still for sale: staff must see to it. */
  problem?: { kind: MarketplaceProblem; code: string; at: string };
  removal: 'not_decided' | 'to_confirm' | 'confirmed';
  listing: ListingStatus;
  verdict?: { verdict: Verdict; reasonCode: string; by: string; at: string };
  questions: number;
  review?: { lead: boolean; proposal?: { decision: ReviewDecision; reasonCode: string; by: string } };
  appeals: { filed: number; answered?: HeardAnswer; lead: boolean; sellerInformed: boolean };
  sellerStatement: boolean;
  strike: StrikeState;
  /** The people who have decided in this case; none of them decides about its appeal. */
  deciders: string[];
  /** Those who were told of the case, and so learn its end. */
  told: Party[];
  /** How the case ends, or ended; known before it closes while the marketplace is told. */
  ending?: Ending;
}

/** Whether a further suspicion about the same listing and brand joins the case. */
export const isUndecided = ({ stage, decided }: Case): boolean => undecidedStages.includes(stage) && !decided;

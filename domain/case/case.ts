import type { Party } from '../notifications/kinds.ts';
import {
  undecidedStages,
  type CaseKind,
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
import type { Ending, EventKind } from './events.ts';
import type { Offer } from './offer.ts';
import type { TermNames } from './terms.ts';

/** What the first of four eyes has said. */
interface Proposal {
  decision: ReviewDecision;
  reasonCode: string;
  by: string;
}

/**
 * Where a case stands, with what belongs to that stage alone: whoever leaves it leaves that behind. `clocks` are those
 * who are waited for; most stages have one, a passing one has none.
 */
export type Standing =
  | { name: 'screening' | 'removing' | 'lifting' | 'closed'; clocks: Clock[] }
  | { name: 'awaiting_verdict'; clocks: Clock[]; questions: number }
  | { name: 'staff_review'; clocks: Clock[]; lead: boolean; proposal?: Proposal }
  | { name: 'appeal_window'; clocks: Clock[] }
  | { name: 'appeal_review'; clocks: Clock[]; lead: boolean; answer?: HeardAnswer };

/** A case as it stands after its events: what `evolve` gives and `decide` reads. */
export interface Case {
  caseId: string;
  kind: CaseKind;
  /** Number and time of the last event. */
  sequence: number;
  at: string;
  openedAt: string;
  offer: Offer;
  terms: TermNames;
  /** An earlier case about the same listing and brand. */
  cites?: string;
  /** The highest that was reported, 0 to 1, as decimal text. */
  score: string;
  /** How many suspicions the case holds. */
  suspicions: number;
  stage: Standing;
  /** The event that led into the stage: the answer to whoever comes too late. */
  since: { sequence: number; kind: EventKind; at: string };
  /** The appeal window has opened once: a further suspicion about the listing is a new case. */
  decided: boolean;
  measure: {
    /** What the marketplace shall do, by the order of that number; 0 as long as it was never told anything. */
    wanted: Measure;
    order: number;
    /** The newest order of which the marketplace has answered. */
    settled: number;
    inForce: Measure;
    /** The case under which the marketplace knows the restriction, when it is not this one. */
    restrictionCaseId?: string;
  };
  /** The marketplace refused, or the offer is still for sale: staff must see to it. */
  problem?: { kind: MarketplaceProblem; code: string; at: string };
  removal: 'not_decided' | 'to_confirm' | 'confirmed';
  listing: ListingStatus;
  verdict?: { value: Verdict; reasonCode: string; by: string; at: string };
  appeals: { filed: number; sellerInformed: boolean };
  sellerStatement: boolean;
  strike: StrikeState;
  /** The people who have decided in this case; none of them decides about its appeal. */
  deciders: string[];
  /** Those who were told of the case, and so learn its end. */
  told: Party[];
  /** How the case ends, or ended; known before it closes while the marketplace is told. */
  ending?: Ending;
}

/** A case in one of these stages. */
export type CaseIn<S extends Stage> = Case & { stage: Extract<Standing, { name: S }> };

/** Whether the case is in that stage, so that what belongs to the stage can be read. */
export const isIn = <S extends Stage>(subject: Case, stage: S): subject is CaseIn<S> => subject.stage.name === stage;

/** The clock of that name, when it runs. */
export const clockOf = ({ stage }: Case, name: Clock['name']): Clock | undefined =>
  stage.clocks.find((clock) => clock.name === name);

/** Whether a further suspicion about the same listing and brand joins the case. */
export const isUndecided = ({ stage, decided }: Case): boolean => undecidedStages.includes(stage.name) && !decided;

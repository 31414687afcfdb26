import type { Party } from '../notifications/kinds.ts';
import {
  undecidedStages,
  type CaseKind,
  type HeardAnswer,
  type IndependenceRule,
  type ListingStatus,
  type MarketplaceProblem,
  type Measure,
  type ReviewDecision,
  type Stage,
  type StrikeState,
  type TaskKind,
  type Verdict,
} from '../vocabulary.ts';
import type { Clock } from './clock.ts';
import type { Ending, EventKind, Restricting } from './events.ts';
import type { Ground } from './ground.ts';
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
  | { name: 'awaiting_verdict'; clocks: Clock[]; questions: number; question?: 'open' | 'lapsed' }
  | { name: 'staff_review'; clocks: Clock[]; lead: boolean; proposal?: Proposal; nobodyLeft?: IndependenceRule }
  | { name: 'appeal_window'; clocks: Clock[] }
  | { name: 'appeal_review'; clocks: Clock[]; lead: boolean; answer?: HeardAnswer; nobodyLeft?: IndependenceRule };

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
  /** The case whose decision about its seller's offer this one carries out again. */
  carriesOut?: string;
  /** The highest that was reported, 0 to 1, as decimal text. */
  score: string;
  /** How many suspicions the case holds. */
  suspicions: number;
  stage: Standing;
  /** The event that led into the stage: the answer to whoever comes too late. */
  since: { sequence: number; kind: EventKind; at: string };
  /** Since when each task waits that people have now; absent in a view that was written before it was kept. */
  tasksSince?: Partial<Record<TaskKind, string>>;
  /** The appeal window has opened once: a further suspicion about the listing is a new case. */
  decided: boolean;
  measure: {
    /** What the marketplace shall do, by the order of that number; 0 as long as it was never told anything. */
    wanted: Measure;
    order: number;
    /** The newest order of which the marketplace has answered. */
    settled: number;
    inForce: Measure;
    /** The marketplace could not be reached: nobody knows whether it has taken the newest order. */
    unanswered?: true;
    /** Why the offer is restricted, or was. */
    ground?: Ground;
    /** What other cases had standing upon the offer when this one lifted its own. */
    others?: Restricting[];
    /** The case under which the marketplace knows the restriction, when it is not this one. */
    restrictionCaseId?: string;
  };
  /** The marketplace refused, or the offer is still for sale: staff must see to it. */
  problem?: { kind: MarketplaceProblem; code: string; at: string; clock: Clock; strikeOf?: string };
  removal: 'not_decided' | 'to_confirm' | 'confirmed';
  listing: Exclude<ListingStatus, 'removed'>;
  verdict?: { value: Verdict; reasonCode: string; by: string; at: string };
  /** The brand has complained about the offer: what is decided is due to it. */
  isComplaint?: true;
  appeals: { filed: number; sellerInformed: boolean };
  sellerStatement: boolean;
  strike: StrikeState;
  /** The event that issued the statement of reasons which the seller must have before an appeal window opens. */
  statement?: { sequence: number };
  /** The people of the marketplace who have decided in this case, or proposed; none of them decides about its appeal. */
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

/** All clocks that run: those of the stage, and the one for what the marketplace has refused. */
export const clocksOf = ({ stage, problem }: Pick<Case, 'stage' | 'problem'>): Clock[] =>
  problem ? [...stage.clocks, problem.clock] : stage.clocks;

/** The clock of that name, when it runs. */
export const clockOf = (subject: Case, name: Clock['name']): Clock | undefined =>
  clocksOf(subject).find((clock) => clock.name === name);

/** Whether the offer can be seen, as far as the case knows. */
export const listingStatusOf = ({ listing, measure }: Case): ListingStatus =>
  listing === 'live' && measure.inForce === 'removed' ? 'removed' : listing;

/** Whether a further suspicion about the same listing and brand joins the case. */
export const isUndecided = ({ stage, decided }: Case): boolean => undecidedStages.includes(stage.name) && !decided;

/** How sure the brand is, and of what. Only `counterfeit` removes; a grey market offer (parallel import) is genuine. */
export const verdicts = [
  'counterfeit',
  'authentic',
  'authorised_seller',
  'grey_market',
  'not_our_mark',
  'cannot_determine',
] as const;
export type Verdict = (typeof verdicts)[number];

/** What is done to a listing, from the weakest to the strongest. */
export const measures = ['none', 'demoted', 'held', 'removed'] as const;
export type Measure = (typeof measures)[number];

/** Nobody rests in `screening`: it is what a case is before its opening has been decided. */
export const stages = [
  'screening',
  'awaiting_verdict',
  'staff_review',
  'removing',
  'appeal_window',
  'appeal_review',
  'lifting',
  'closed',
] as const;
export type Stage = (typeof stages)[number];

export const outcomes = ['removed', 'dismissed', 'reinstated', 'withdrawn'] as const;
export type Outcome = (typeof outcomes)[number];

/** `suspicion`: the marketplace's own finding; `notice`: the brand's complaint; `reinstatement`: undoes a closed case. */
export const caseKinds = ['suspicion', 'notice', 'reinstatement'] as const;
export type CaseKind = (typeof caseKinds)[number];

/**
 * Who is waited for: the brand's verdict, staff's review, the seller's appeal, the brand's answer to it, its decision; and
 * staff who see to what the marketplace has refused.
 */
export const clockNames = ['verdict', 'review', 'appeal', 'answer', 'appeal_decision', 'resolution'] as const;
export type ClockName = (typeof clockNames)[number];

/** What a clock does, in the end `deadline`. */
export const stepKinds = ['reminder', 'escalation', 'deadline', 'pause_over'] as const;
export type StepKind = (typeof stepKinds)[number];

export const reviewDecisions = ['remove', 'dismiss'] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

/** What the brand says to an appeal. */
export const appealAnswers = ['maintain', 'retract'] as const;
export type AppealAnswer = (typeof appealAnswers)[number];

/** What an appeal is heard with: when the time is over, silence is an answer, too. */
export const heardAnswers = [...appealAnswers, 'silence'] as const;
export type HeardAnswer = (typeof heardAnswers)[number];

export const appealDecisions = ['upheld', 'reinstated'] as const;
export type AppealDecision = (typeof appealDecisions)[number];

/** What staff do about what the marketplace has refused. */
export const problemResolutions = ['retry', 'mark_done', 'give_up'] as const;
export type ProblemResolution = (typeof problemResolutions)[number];

/** What happens when nobody is left who may decide: the lead does, also one who has decided before, or somebody is waited for. */
export const independenceRules = ['lead_decides', 'wait'] as const;
export type IndependenceRule = (typeof independenceRules)[number];

/** `live`: as it was reported, or the marketplace says so; `unknown`: the marketplace has no such offer. */
export const listingStatuses = ['live', 'removed', 'gone', 'unknown'] as const;
export type ListingStatus = (typeof listingStatuses)[number];

/** What can be wrong between us and the marketplace: it said no, or it took a removal and the offer is still for sale. */
export const marketplaceProblems = ['refused', 'still_for_sale'] as const;
export type MarketplaceProblem = (typeof marketplaceProblems)[number];

export const strikeStates = ['none', 'given', 'undone'] as const;
export type StrikeState = (typeof strikeStates)[number];

/** How a strike stands at a moment. */
export const strikeStandings = ['stands', 'expired', 'undone'] as const;
export type StrikeStanding = (typeof strikeStandings)[number];

/** What came of a brand's verdict `counterfeit`, once its case was over. */
export type CameOf = 'stood' | 'retracted' | 'reinstated' | 'withdrawn';

export const iprKinds = ['trademark', 'design', 'copyright', 'patent'] as const;
export type IprKind = (typeof iprKinds)[number];

/** What the marketplace says of a right that a brand has named. */
export const rightStandings = ['unverified', 'verified', 'refused'] as const;
export type RightStanding = (typeof rightStandings)[number];

/** What the marketplace says of a company's own identity provider, and of the domains for which it speaks. */
export const connectionStandings = ['waiting', 'confirmed', 'refused'] as const;
export type ConnectionStanding = (typeof connectionStandings)[number];

/** How a company comes to be enrolled: it applies, or it is invited, as members of the Good Faith programme are. */
export const enrolmentKinds = ['application', 'invitation'] as const;
export type EnrolmentKind = (typeof enrolmentKinds)[number];

/** Who is waited for until a company is enrolled: the invited company, the marketplace, or an applicant who was asked. */
export const enrolmentStages = ['invited', 'in_review', 'awaiting_applicant', 'closed'] as const;
export type EnrolmentStage = (typeof enrolmentStages)[number];

/** How an enrolment ends; `lapsed`: the company was silent. */
export const enrolmentOutcomes = ['enrolled', 'refused', 'withdrawn', 'lapsed'] as const;
export type EnrolmentOutcome = (typeof enrolmentOutcomes)[number];

/** What the marketplace decides about an application. */
export const enrolmentDecisions = ['approve', 'refuse', 'ask'] as const;

/** In which letters are written, by ISO 639-1; Chinese is simplified. */
export const languages = ['en', 'de', 'zh', 'es'] as const;
export type Language = (typeof languages)[number];

/** Between whom a conversation goes: the people of a brand, and those of the marketplace. */
export const sides = ['brand', 'marketplace'] as const;
export type Side = (typeof sides)[number];

/** What somebody has to do in a case. */
export const taskKinds = [
  'give_verdict',
  'answer_question',
  'decide_review',
  'approve_review',
  'answer_appeal',
  'decide_appeal',
  'resolve_marketplace_problem',
  'name_somebody',
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** What a brand's inbox is divided into: its verdict, its answer to an appeal, others that are waited for, what is over. */
export const inboxViews = ['to_answer', 'appeals', 'waiting', 'decided'] as const;
export type InboxView = (typeof inboxViews)[number];

/** What the marketplace's people work through; `overdue` is what is late in any of the others. */
export const workQueues = ['review', 'second', 'appeals', 'problems', 'questions', 'overdue'] as const;
export type WorkQueue = (typeof workQueues)[number];

/**
 * From which closed cases an auditor draws a sample: all of them, or those of a risk. `silence`: removed, though the brand
 * has said nothing; `one_person`: and by one person of the marketplace alone.
 */
export const sampleKinds = [
  'random',
  'silence',
  'one_person',
  'appeal_granted',
  'marketplace_problem',
  'deadline_moved',
] as const;
export type SampleKind = (typeof sampleKinds)[number];

/** The messages to a case, by their names in Temporal (Updates) and in the API. */
export const updateNames = [
  'submitVerdict',
  'requestInformation',
  'provideInformation',
  'extendDeadline',
  'decideReview',
  'resolveMarketplaceProblem',
  'fileAppeal',
  'answerAppeal',
  'decideAppeal',
  'retractVerdict',
  'withdrawSuspicion',
] as const;
export type UpdateName = (typeof updateNames)[number];

/** Before these end, a further suspicion about the same listing and brand joins the case. */
export const undecidedStages: readonly Stage[] = ['screening', 'awaiting_verdict', 'staff_review', 'removing'];

export const actorKinds = [
  'system',
  'detector',
  'brand',
  'seller',
  'staff',
  'auditor',
  'marketplace',
  'applicant',
] as const;
export type ActorKind = (typeof actorKinds)[number];

/** Who does something. Optional members are left out, never null: the actor is hashed into the ledger. */
export interface Actor {
  kind: ActorKind;
  /** Opaque: never a name or an address. */
  id: string;
  /** The account that a brand's people, systems and agents act in. */
  brandId?: string;
  /** The rights holder for whom an agent acts. */
  onBehalfOf?: string;
}

/** Where heads of the log are handed to, outside the database. */
export const headPlaces = ['file', 'webhook'] as const;
export type HeadPlace = (typeof headPlaces)[number];

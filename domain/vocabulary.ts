import { z } from 'zod';

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

/** Before these end, a further suspicion about the same listing and brand joins the case. */
export const undecidedStages: readonly Stage[] = ['screening', 'awaiting_verdict', 'staff_review', 'removing'];

export const actorKinds = ['system', 'detector', 'brand', 'seller', 'staff', 'auditor', 'marketplace'] as const;
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

/** Opaque text that names something: no blanks, safe in a path and in a log. */
export const identifier = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/, 'letters, digits and . _ : - only');
/** A word of a closed list that the reader knows: why something was done. */
export const reasonCode = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, 'lower-case letters, digits and _ only');
/** Names a text or a file by the SHA-256 of its bytes, in lower-case hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hex');
/** How likely a counterfeit is, 0 to 1, as decimal text: the ledger holds no fractions. */
export const score = z.string().regex(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/, 'decimal text from 0 to 1');
/** ISO-8601, UTC, milliseconds. */
export const timestamp = z.iso.datetime({ precision: 3 });

export const actorSchema = z.object({
  kind: z.enum(actorKinds),
  id: identifier,
  brandId: identifier.optional(),
  onBehalfOf: identifier.optional(),
});

import { z } from '@hono/zod-openapi';
import type { ReadCase } from '../../database/cases/cases.ts';
import { possibilities, type Possibilities } from '../../domain/case/questions/allowed-actions.ts';
import { listingStatusOf, type Case } from '../../domain/case/case.ts';
import { higher } from '../../domain/case/changes.ts';
import { deadlineOf } from '../../domain/case/clock.ts';
import { clockShown } from '../../domain/case/questions/clock-shown.ts';
import { nextStep } from '../../domain/case/questions/next-step.ts';
import {
  action,
  caseKind,
  heardAnswer,
  identifier,
  listingStatus,
  marketplaceProblem,
  measure,
  outcome,
  reasonCode,
  reviewDecision,
  score,
  stage,
  stepKind,
  strikeState,
  timestamp,
  verdict,
} from '../../domain/schemas.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { ClockName, UpdateName } from '../../domain/vocabulary.ts';
import { mayAsk, type Caller } from '../access/authenticate.ts';
import { partyOf } from '../access/parties.ts';
import { erasedView } from '../erasures/erased-view.ts';
import { referenceFields } from '../references/reference.ts';
import { exampleCase } from './example-case.ts';
import { picturesOf } from './pictures-of.ts';
import { shownClock } from './shown-clock.ts';

/** What the rules of a case make of a silence. */
const silenceRule = z.enum(['staff_review', 'dismiss', 'remove_at_score', 'staff_decide', 'reinstate', 'uphold']);

/** A case as its readers see it. */
export const caseViewSchema = z
  .object({
    caseId: identifier,
    kind: caseKind,
    stage,
    ending: z
      .object({ outcome, reason: reasonCode })
      .optional()
      .describe('Known before the case is closed, while the marketplace is told'),
    listing: z.object({
      listingId: identifier,
      marketplaceId: identifier,
      sellerId: identifier,
      status: listingStatus,
      snapshot: z
        .looseObject({ title: z.string().optional() })
        .optional()
        .describe('As it stood when the case was opened; absent when it was erased'),
      erased: erasedView.optional(),
    }),
    brand: z.object({ brandId: identifier, name: z.string() }),
    reference: z
      .object({ referenceId: identifier, ...referenceFields })
      .optional()
      .describe('The model to compare the offer with, where a suspicion has named one; never shown to sellers'),
    score,
    suspicions: z.int().describe('How many suspicions the case holds'),
    measure: z.object({ wanted: measure, inForce: measure }),
    problem: z
      .object({ kind: marketplaceProblem, code: z.string(), at: timestamp, due: timestamp.optional() })
      .optional()
      .describe('The marketplace refused, or the offer is still for sale'),
    clock: shownClock
      .extend({
        nextStep: z.object({ kind: stepKind, at: timestamp }).optional(),
        silence: silenceRule.optional().describe('What happens at the deadline, when nobody has acted until then'),
      })
      .optional()
      .describe('Who is waited for, and what comes next'),
    verdict: z.object({ value: verdict, reasonCode, by: identifier, at: timestamp }).optional(),
    questions: z.int().optional().describe('How many the brand has asked, while it is waited for'),
    sellerStatement: z.boolean().describe('The seller has answered before the verdict'),
    review: z
      .object({
        lead: z.boolean(),
        proposal: z.object({ decision: reviewDecision, reasonCode, by: identifier }).optional(),
      })
      .optional()
      .describe('For staff and auditors alone'),
    appeals: z.object({
      filed: z.int(),
      granted: z.int().describe('Rounds that the policy grants'),
      answer: heardAnswer.optional().describe('To the appeal that is heard'),
    }),
    strike: strikeState,
    policy: z.object({ name: z.string(), version: z.int() }),
    openedAt: timestamp,
    updatedAt: timestamp,
    sequence: z.int().describe('Number of the last event'),
    allowedActions: z.array(action).describe('What the caller may do to the case now; nothing for the past'),
    links: z.object({
      self: z.string(),
      timeline: z.string(),
      cites: z.string().optional(),
      undoneBy: z.string().optional().describe('The case that undoes what this one did'),
      picture: z.string().optional().describe('Where the first picture of the offer is downloaded'),
      temporal: z
        .string()
        .optional()
        .describe('The run in Temporal’s own pages, where they are served; for staff and auditors alone'),
    }),
  })
  .openapi('Case', { example: exampleCase });
export type CaseView = z.infer<typeof caseViewSchema>;

/**
 * The case for a caller: no staff-internal proposal for a brand.
 * @param now when the caller could act; nothing for a case as it stood in the past
 */
export function viewCase(found: ReadCase, caller: Caller, now?: string): CaseView {
  const { subject, terms, brandName, snapshot, snapshotErased, undoneBy, joining, reference } = found;
  const { caseId, cites, offer, stage, ending, problem, verdict } = subject;
  const clock = viewClock(subject, terms.policy);
  const review = reviewOf(subject);
  const self = `/v1/cases/${caseId}`;
  return {
    caseId,
    kind: subject.kind,
    stage: stage.name,
    ...(ending && { ending }),
    listing: {
      listingId: offer.listingId,
      marketplaceId: offer.marketplaceId,
      sellerId: offer.sellerId,
      status: listingStatusOf(subject),
      ...(snapshot !== undefined && { snapshot: JSON.parse(snapshot) }),
      ...(snapshotErased && { erased: snapshotErased }),
    },
    brand: { brandId: offer.brandId, name: brandName },
    ...(reference && { reference: reference as NonNullable<CaseView['reference']> }),
    score: joining ? higher(subject.score, joining.score) : subject.score,
    suspicions: subject.suspicions + (joining?.suspicions ?? 0),
    measure: { wanted: subject.measure.wanted, inForce: undoneBy?.inForce ?? subject.measure.inForce },
    ...(problem && { problem: viewProblem(problem) }),
    ...(clock && { clock }),
    ...(verdict && { verdict }),
    ...(stage.name === 'awaiting_verdict' && { questions: stage.questions }),
    sellerStatement: subject.sellerStatement,
    ...(review && partyOf(caller) !== 'brand' && { review }),
    appeals: {
      filed: subject.appeals.filed,
      granted: terms.policy.appeal.windows.length,
      ...(stage.name === 'appeal_review' && stage.answer && { answer: stage.answer }),
    },
    strike: undoneBy?.strike ?? subject.strike,
    policy: { name: terms.policy.name, version: terms.policy.version },
    openedAt: subject.openedAt,
    updatedAt: subject.at,
    sequence: subject.sequence,
    allowedActions: now === undefined ? [] : actionsNow(found, caller, now),
    links: {
      self,
      timeline: `${self}/timeline`,
      ...(cites && { cites: `/v1/cases/${cites}` }),
      ...(undoneBy && { undoneBy: `/v1/cases/${undoneBy.caseId}` }),
      ...(picturesOf(snapshot).length > 0 && mayAsk(caller, 'readFiles') && { picture: `${self}/pictures/1` }),
    },
  };
}

/** Until when staff should have seen to it. */
function viewProblem({ kind, code, at, clock }: NonNullable<Case['problem']>): NonNullable<CaseView['problem']> {
  const due = deadlineOf(clock);
  return { kind, code, at, ...(due && { due }) };
}

/** Who is waited for: the clock that speaks next. */
function viewClock(subject: Case, policy: Policy): CaseView['clock'] {
  const clock = clockShown(subject);
  const next = nextStep(subject);
  const silence = clock && silenceOf(clock.name, policy);
  return (
    clock && {
      ...clock,
      ...(next && { nextStep: { kind: next.step.kind, at: next.step.at } }),
      ...(silence && { silence }),
    }
  );
}

function silenceOf(name: ClockName, policy: Policy): z.infer<typeof silenceRule> | undefined {
  const rules = { ...policy, appeal_decision: policy.appealDecision };
  return name === 'appeal' || name === 'resolution' ? undefined : rules[name].silence;
}

function reviewOf({ stage }: Case): CaseView['review'] {
  if (stage.name !== 'staff_review') return undefined;
  return { lead: stage.lead, ...(stage.proposal && { proposal: stage.proposal }) };
}

/** What `decide` would take from the caller now, among what role and key include, and why it refuses the rest. */
export function possibilitiesNow(
  { subject, terms }: Pick<ReadCase, 'subject' | 'terms'>,
  caller: Caller,
  now: string,
): Possibilities {
  const { allowed, refused } = possibilities(subject, caller.actor, { now, terms }, caller.isLead);
  return {
    allowed: allowed.filter((one) => mayAsk(caller, one)),
    refused: refused.filter((one) => mayAsk(caller, one.action)),
  };
}

/** What `decide` would take from the caller now, among what role and key include. */
export const actionsNow = (found: Pick<ReadCase, 'subject' | 'terms'>, caller: Caller, now: string): UpdateName[] =>
  possibilitiesNow(found, caller, now).allowed;

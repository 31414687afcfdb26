import { z } from '@hono/zod-openapi';
import type { ReadCase } from '../../database/cases/cases.ts';
import { allowedActions } from '../../domain/case/questions/allowed-actions.ts';
import { nextStep } from '../../domain/case/questions/next-step.ts';
import {
  action,
  caseKind,
  clockName,
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
import { mayAsk, type Caller } from '../access/authenticate.ts';
import { exampleCase } from './example-case.ts';

/** A case as its readers see it. */
export const caseViewSchema = z
  .object({
    caseId: identifier,
    kind: caseKind,
    stage,
    ending: z
      .object({ outcome, reason: reasonCode })
      .optional()
      .openapi({ description: 'Known before the case is closed, while the marketplace is told' }),
    listing: z.object({
      listingId: identifier,
      marketplaceId: identifier,
      sellerId: identifier,
      status: listingStatus,
      snapshot: z
        .looseObject({ title: z.string().optional() })
        .optional()
        .openapi({ description: 'As it stood when the case was opened; absent when it was erased' }),
    }),
    brand: z.object({ brandId: identifier, name: z.string() }),
    score,
    suspicions: z.int().openapi({ description: 'How many suspicions the case holds' }),
    measure: z.object({ wanted: measure, inForce: measure }),
    problem: z
      .object({ kind: marketplaceProblem, code: z.string(), at: timestamp })
      .optional()
      .openapi({ description: 'The marketplace refused, or the offer is still for sale' }),
    clock: z
      .object({
        name: clockName,
        deadline: timestamp,
        nextStep: z.object({ kind: stepKind, at: timestamp }),
        paused: z.object({ at: timestamp, until: timestamp }).optional(),
      })
      .optional()
      .openapi({ description: 'Who is waited for, and what comes next' }),
    verdict: z.object({ verdict, reasonCode, by: identifier, at: timestamp }).optional(),
    questions: z.int(),
    sellerStatement: z.boolean().openapi({ description: 'The seller has answered before the verdict' }),
    review: z
      .object({
        lead: z.boolean(),
        proposal: z.object({ decision: reviewDecision, reasonCode, by: identifier }).optional(),
      })
      .optional()
      .openapi({ description: 'For staff and auditors alone' }),
    appeals: z.object({
      filed: z.int(),
      granted: z.int().openapi({ description: 'Rounds that the policy grants' }),
      answered: heardAnswer.optional(),
    }),
    strike: strikeState,
    policy: z.object({ name: z.string(), version: z.int() }),
    openedAt: timestamp,
    updatedAt: timestamp,
    sequence: z.int().openapi({ description: 'Number of the last event' }),
    allowedActions: z
      .array(action)
      .openapi({ description: 'What the caller may do to the case now; nothing for the past' }),
    links: z.object({ self: z.string(), timeline: z.string(), cites: z.string().optional() }),
  })
  .openapi('Case', { example: exampleCase });
export type CaseView = z.infer<typeof caseViewSchema>;

/**
 * The case for a caller: no staff-internal proposal for a brand.
 * @param now when the caller could act; nothing for a case as it stood in the past
 */
export function viewCase({ subject, brandName, snapshot }: ReadCase, caller: Caller, now?: string): CaseView {
  const { caseId, cites, clock, review, ending, problem, verdict } = subject;
  const step = nextStep(subject);
  const self = `/v1/cases/${caseId}`;
  return {
    caseId,
    kind: subject.kind,
    stage: subject.stage,
    ...(ending && { ending }),
    listing: {
      listingId: subject.listingId,
      marketplaceId: subject.marketplaceId,
      sellerId: subject.sellerId,
      status: subject.listing,
      ...(snapshot !== undefined && { snapshot: JSON.parse(snapshot) }),
    },
    brand: { brandId: subject.brandId, name: brandName },
    score: subject.score,
    suspicions: subject.suspicions,
    measure: { wanted: subject.measure.wanted, inForce: subject.measure.inForce },
    ...(problem && { problem }),
    ...(clock &&
      step && {
        clock: {
          name: clock.name,
          deadline: clock.due.at(-1)!.at,
          nextStep: step,
          ...(clock.paused && { paused: clock.paused }),
        },
      }),
    ...(verdict && { verdict }),
    questions: subject.questions,
    sellerStatement: subject.sellerStatement,
    ...(review && caller.role !== 'brand' && { review }),
    appeals: {
      filed: subject.appeals.filed,
      granted: subject.policy.appeal.windows.length,
      ...(subject.appeals.answered && { answered: subject.appeals.answered }),
    },
    strike: subject.strike,
    policy: { name: subject.policy.name, version: subject.policy.version },
    openedAt: subject.openedAt,
    updatedAt: subject.at,
    sequence: subject.sequence,
    allowedActions: now === undefined ? [] : actionsNow(subject, caller, now),
    links: { self, timeline: `${self}/timeline`, ...(cites && { cites: `/v1/cases/${cites}` }) },
  };
}

/** What `decide` would take from the caller now, among what role and key include. */
export const actionsNow = (subject: ReadCase['subject'], caller: Caller, now: string) =>
  allowedActions(subject, caller.actor, now, caller.isLead).filter((action) => mayAsk(caller, action));

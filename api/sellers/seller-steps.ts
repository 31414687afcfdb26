import { z } from '@hono/zod-openapi';
import type { CaseEvent, EventKind } from '../../domain/case/events.ts';
import { describeEvent } from '../../domain/case/questions/describe-event.ts';
import { timestamp } from '../../domain/schemas.ts';

/** A step of a case, as its seller is told of it. */
export const sellerStep = z
  .object({ at: timestamp, kind: z.string(), sentence: z.string().describe('In English') })
  .openapi('SellerStep');

/**
 * What the seller is told of: what was done to the offer, what they have said, and what came of it. Not what detectors
 * found, what the brand was asked and said among themselves with staff, nor how staff come to a decision.
 */
const told: readonly EventKind[] = [
  'seller_statement_given',
  'measure_taken',
  'measure_unneeded',
  'statement_issued',
  'removal_confirmed',
  'strike_given',
  'strike_undone',
  'appeal_window_opened',
  'seller_informed',
  'delivery_overdue',
  'appeal_filed',
  'appeal_answered',
  'appeal_decision_due',
  'appeal_decided',
  'verdict_retracted',
  'listing_vanished',
  'listing_returned',
  'case_closed',
];

/** Every step so far, in order. */
export const sellerSteps = (events: readonly CaseEvent[]): z.infer<typeof sellerStep>[] =>
  events
    .filter(({ kind }) => told.includes(kind))
    .map((event) => ({ at: event.at, kind: event.kind, sentence: describeEvent(event) }));

import { z } from '@hono/zod-openapi';
import type { EventKind, Facts } from '../../domain/case/events.ts';
import { policySchema } from '../../domain/policy/policy.ts';
import {
  appealAnswer,
  appealDecision,
  caseKind,
  clockName,
  identifier,
  measure,
  outcome,
  problemResolution,
  reasonCode,
  reviewDecision,
  score,
  sha256,
  stepKind,
  timestamp,
  verdict,
} from '../../domain/schemas.ts';
import { calendarSchema } from '../../domain/time/calendar.ts';

const nothing = z.object({});
const round = z.int();
const decision = z.int().openapi({ description: 'Number of the decision in this case' });
const yes = z.literal(true);

const statement = {
  textSha256: sha256.optional(),
  filesSha256: z.array(sha256).optional(),
  receivedAt: timestamp.optional(),
};

const clock = z
  .object({
    name: clockName,
    due: z.array(z.object({ kind: stepKind, at: timestamp })).openapi({ description: 'The steps not yet taken' }),
    promised: timestamp.meta({ description: 'The deadline without any extension' }),
    paused: z.object({ at: timestamp, until: timestamp }).optional(),
  })
  .openapi('Clock');
const running = z.object({ clock });

const signals = z.array(z.object({ detector: z.string(), reasonCode, score }).openapi('Signal'));
const ending = z.object({ outcome, reason: reasonCode });
const given = { ...statement, reasonCode };

const opening = z.object({
  kind: caseKind,
  marketplaceId: identifier,
  listingId: identifier,
  sellerId: identifier,
  brandId: identifier,
  snapshotSha256: sha256.optional(),
  score,
  signals,
  rules: z.int(),
  policy: policySchema.meta({ id: 'Policy' }),
  calendar: calendarSchema.meta({ id: 'Calendar' }),
  cites: identifier.optional().openapi({ description: 'An earlier case about the same listing and brand' }),
});

/** What each kind of event holds. */
export const eventData = {
  case_opened: opening,
  seller_recognised: nothing,
  earlier_answer_applied: z.object({ caseId: identifier, verdict }),
  suspicion_joined: z.object({ score, signals }),
  brand_asked: running,
  brand_reminded: nothing,
  account_manager_called: nothing,
  information_requested: z.object({ ...statement, pausedUntil: timestamp.optional() }),
  information_provided: z.object(statement),
  pause_ended: nothing,
  deadline_extended: z.object({ by: z.string(), clock, reasonCode }),
  deadline_moved: z.object({ lateMilliseconds: z.int(), clock }),
  verdict_given: z.object({ ...given, verdict, iprRecordId: identifier.optional(), notice: yes.optional() }),
  silence_rule_applied: z.object({ clock: clockName.exclude(['appeal']), rule: z.string() }),
  seller_statement_given: z.object(given),
  review_opened: z.object({ clock, reason: z.string() }),
  review_escalated: nothing,
  review_proposed: z.object({ ...given, decision: reviewDecision }),
  review_referred: z.object({ to: z.literal('lead'), reason: z.string() }),
  review_decided: z.object({ ...given, decision: reviewDecision, asLead: yes.optional() }),
  measure_decided: z.object({ measure, decision, interim: yes.optional() }),
  measure_taken: z.object({ measure, decision, byHand: yes.optional() }),
  measure_unneeded: z.object({ measure, decision }),
  measure_refused: z.object({ measure, decision, code: z.string() }),
  interim_measure_dropped: z.object({ decision, code: z.string() }),
  marketplace_problem_resolved: z.object({ resolution: problemResolution, reasonCode }),
  statement_issued: z.object({ measure, decision }),
  removal_confirmed: nothing,
  removal_unconfirmed: z.object({ code: z.string() }),
  strike_given: z.object({ expiresAt: timestamp }),
  strike_undone: nothing,
  appeal_window_opened: z.object({ round, clock }),
  seller_informed: running,
  delivery_overdue: running,
  appeal_filed: z.object({ ...given, round, clock }),
  brand_reminded_of_appeal: nothing,
  appeal_answered: z.object({ ...given, round, answer: appealAnswer }),
  appeal_decision_due: running,
  appeal_escalated: nothing,
  appeal_decided: z.object({ ...given, round, decision: appealDecision }),
  verdict_retracted: z.object(given),
  suspicion_withdrawn: z.object(given),
  reinstatement_ordered: z.object({ ...given, restrictionCaseId: identifier, decision, strikeStands: yes.optional() }),
  listing_vanished: nothing,
  ending_decided: ending,
  case_closed: ending,
} satisfies { [K in EventKind]: z.ZodType<Facts[K]> };

import { z } from '@hono/zod-openapi';
import type { CaseEvent, EventKind } from '../../domain/case/events.ts';
import { country } from '../../domain/places.ts';
import { period } from '../../domain/time/duration.ts';
import { notificationKinds, parties } from '../../domain/notifications/kinds.ts';
import {
  appealAnswer,
  appealDecision,
  caseKind,
  clockName,
  ground,
  identifier,
  independenceRule,
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
import { day } from '../http/input/moment.ts';

const round = z.int();
const order = z.int().describe('Number of the order to the marketplace in this case');
const party = z.enum(parties).openapi('Party');
const yes = z.literal(true);

const statement = {
  textSha256: sha256.optional(),
  filesSha256: z.array(sha256).optional(),
  receivedAt: timestamp.optional(),
};

const clock = z
  .object({
    name: clockName,
    due: z
      .array(
        z.object({
          kind: stepKind,
          at: timestamp,
          counted: z.enum(['business', 'without_sundays']).optional().describe('By which days, where not by every one'),
        }),
      )
      .describe('The steps not yet taken'),
    promised: timestamp.optional().meta({ description: 'The deadline without any extension' }),
    paused: z.object({ at: timestamp, until: timestamp }).optional(),
  })
  .openapi('Clock');

const findings = z.array(z.object({ detector: z.string(), reasonCode, score }).openapi('Finding'));
const suspected = z.object({ suspicionId: z.string(), score, findings }).openapi('Suspected');
const given = { ...statement, reasonCode };

const offer = z
  .object({
    marketplaceId: identifier,
    listingId: identifier,
    sellerId: identifier,
    brandId: identifier,
    country: country.optional().describe('Where it stands; absent where nobody has said so, and in older cases'),
    snapshotSha256: sha256.optional(),
    fingerprint: sha256.optional().describe('Unsalted hash of what the listing showed to everybody'),
  })
  .openapi('Offer');

const opening = {
  kind: caseKind,
  offer,
  terms: z.object({ policySha256: sha256, calendarSha256: sha256 }).openapi('TermNames'),
  score,
  findings,
  suspicionId: z.string().optional(),
  cites: identifier.optional().describe('An earlier case about the same listing and brand'),
};

const strikeOf = identifier.optional().describe('The case that has given the seller a strike for this offer already');
const others = z
  .array(z.object({ caseId: identifier, measure, strike: yes.optional() }).openapi('Restricting'))
  .optional()
  .describe('The other cases that restrict the offer');

const tells = z
  .array(z.object({ party, kind: z.enum(notificationKinds).openapi('NotificationKind') }).openapi('Notification'))
  .optional()
  .describe('Whom the event tells what');

const data = <Shape extends z.ZodRawShape>(shape: Shape) => z.object({ ...shape, tells });
const nothing = data({});
const running = data({ clock });
const ending = data({ outcome, reason: reasonCode });

/** What each kind of event holds. */
export const eventData = {
  case_opened: data(opening),
  seller_recognised: nothing,
  authorisation_applied: data({
    authorisationId: identifier.describe('The entry of the brand’s list of authorised sellers'),
    sellerId: identifier.describe('As the entry names the seller'),
    since: timestamp.describe('When the entry was put on the list'),
    endsOn: day.optional().describe('The last day on which it counts, by the brand’s own days'),
    namedBy: identifier.optional().describe('Who put it there: a membership, or a program'),
    brandAsked: yes.optional().describe('The brand had been asked before'),
  }),
  standing_removal_applied: data({
    caseId: identifier,
    deciders: z
      .array(identifier)
      .optional()
      .describe('Who decided in that case: none of them decides an appeal in this one'),
  }),
  earlier_answer_applied: data({ caseId: identifier, verdict }),
  suspicions_joined: data({ suspicions: z.array(suspected) }),
  calendar_renewed: data({ calendarSha256: sha256 }),
  brand_asked: running,
  brand_reminded: nothing,
  account_manager_called: nothing,
  information_requested: data({ ...statement, pausedUntil: timestamp.optional() }),
  information_provided: data({ ...statement, clock: clock.optional() }),
  pause_ended: running,
  lead_called: nothing,
  deadline_extended: data({ by: z.string(), clock, reasonCode }),
  deadline_moved: data({ lateMilliseconds: z.int(), clock }),
  verdict_given: data({ ...given, verdict, iprRecordId: identifier.optional(), notice: yes.optional() }),
  silence_rule_applied: data({ clock: clockName.exclude(['appeal']), rule: z.string() }),
  seller_statement_given: data(given),
  review_opened: data({ clock, reason: z.string() }),
  review_escalated: data({ to: z.enum(['lead', 'staff']) }),
  review_proposed: data({ ...given, decision: reviewDecision }),
  review_referred: data({ ...given, decision: reviewDecision }),
  review_decided: data({ ...given, decision: reviewDecision, asLead: yes.optional() }),
  nobody_independent: data({ rule: independenceRule, clock }),
  measure_decided: data({
    measure,
    order,
    ground: ground.optional(),
    interim: yes.optional(),
    again: yes.optional().describe('The offer has come back, and the decision stands'),
  }),
  seller_corrected: data({ sellerId: identifier }),
  measure_taken: data({ measure, order, byHand: yes.optional(), others }),
  measure_unneeded: data({ measure, order }),
  measure_refused: data({ measure, order, code: z.string(), clock }),
  interim_measure_dropped: data({ order, code: z.string() }),
  marketplace_problem_reminded: nothing,
  marketplace_problem_escalated: nothing,
  marketplace_problem_resolved: data({ resolution: problemResolution, reasonCode }),
  statement_issued: data({
    measure,
    order,
    ground,
    appealUntil: timestamp.optional(),
    strike: period.optional().describe('How long a strike will stand'),
  }),
  removal_confirmed: data({ strikeOf }),
  removal_unconfirmed: data({ code: z.string(), clock, strikeOf }),
  strike_given: data({ expiresAt: timestamp }),
  strike_undone: nothing,
  appeal_window_opened: data({ round, sellerInformed: z.boolean(), clock }),
  seller_informed: running,
  delivery_overdue: running,
  appeal_filed: data({ ...given, round, clock }),
  brand_reminded_of_appeal: nothing,
  appeal_answered: data({ ...given, round, answer: appealAnswer }),
  appeal_decision_due: running,
  appeal_escalated: nothing,
  appeal_decided: data({ ...given, round, decision: appealDecision, asLead: yes.optional() }),
  verdict_retracted: data(given),
  suspicion_withdrawn: data(given),
  reinstatement_ordered: data({
    ...given,
    restrictionCaseId: identifier,
    measure,
    order,
    unanswered: yes.optional().describe('The marketplace never said whether it restricts the offer: it is told'),
    strikeStands: yes.optional(),
    told: z.array(party),
  }),
  listing_vanished: nothing,
  listing_returned: nothing,
  ending_decided: ending,
  case_closed: ending,
} satisfies { [K in EventKind]: z.ZodType<Extract<CaseEvent, { kind: K }>['data']> };

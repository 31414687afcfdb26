import { z } from '@hono/zod-openapi';
import { deadlineOf, type Clock } from '../../domain/case/clock.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { appealDecision, measure, outcome, reviewDecision, timestamp } from '../../domain/schemas.ts';

/** What the seller is told of a case’s life, one by one. */
const stepKinds = [
  'checked',
  'reported',
  'reopened',
  'decided_before',
  'brand_asked',
  'brand_confirmed',
  'brand_cleared',
  'brand_silent',
  'staff_asked',
  'staff_decided',
  'rule_applied',
  'measure_taken',
  'reasons_sent',
  'strike_given',
  'strike_undone',
  'you_said',
  'appeal_open',
  'you_appealed',
  'brand_maintained',
  'brand_retracted',
  'appeal_to_decide',
  'appeal_decided',
  'deadline_moved',
  'withdrawn',
  'offer_gone',
  'offer_back',
  'closed',
] as const;

export const sellerStep = z
  .object({
    kind: z.enum(stepKinds),
    at: timestamp,
    by: z.enum(['brand', 'staff', 'seller', 'system']).describe('Whose act it is; `system`: no person’s'),
    measure: measure.optional(),
    asLead: z
      .literal(true)
      .optional()
      .describe('Decided by our lead, because everybody else had decided in this case before'),
    decision: z.union([reviewDecision, appealDecision]).optional(),
    outcome: outcome.optional(),
    round: z.int().optional(),
    until: timestamp.optional().describe('Until when somebody has time, or a strike stands'),
  })
  .openapi('SellerStep');
type SellerStep = z.infer<typeof sellerStep>;
type Said = Omit<SellerStep, 'at'>;

/**
 * What has happened in a case, as far as it is the seller’s to know: who did it as a party, never as a person; nothing of
 * what detectors found, what was only proposed, and whom the marketplace’s people waited for among themselves.
 */
export const sellerSteps = (events: readonly CaseEvent[]): SellerStep[] =>
  events.flatMap((event) => {
    const said = saidOf(event);
    return said ? [{ ...said, at: event.at }] : [];
  });

function saidOf(event: CaseEvent): Said | undefined {
  switch (event.kind) {
    case 'case_opened':
      return {
        suspicion: { kind: 'checked', by: event.actor.kind === 'staff' ? 'staff' : 'system' } as const,
        notice: { kind: 'reported', by: 'brand' } as const,
        reinstatement: { kind: 'reopened', by: 'staff' } as const,
      }[event.data.kind];
    case 'standing_removal_applied':
      return { kind: 'decided_before', by: 'system' };
    case 'seller_recognised':
    case 'authorisation_applied':
    case 'earlier_answer_applied':
      return { kind: 'brand_cleared', by: 'system' };
    case 'brand_asked':
      return { kind: 'brand_asked', by: 'system', ...untilOf(event.data.clock) };
    case 'verdict_given':
      return saidByVerdict(event.data.verdict);
    case 'silence_rule_applied':
      return saidBySilence(event.data);
    case 'review_opened':
      return { kind: 'staff_asked', by: 'system', ...untilOf(event.data.clock) };
    case 'review_decided':
      return { kind: 'staff_decided', by: 'staff', decision: event.data.decision };
    case 'measure_taken':
      return { kind: 'measure_taken', by: 'system', measure: event.data.measure };
    case 'statement_issued':
      return { kind: 'reasons_sent', by: 'system' };
    case 'strike_given':
      return { kind: 'strike_given', by: 'system', until: event.data.expiresAt };
    case 'strike_undone':
      return { kind: 'strike_undone', by: 'system' };
    case 'seller_statement_given':
      return { kind: 'you_said', by: 'seller' };
    case 'appeal_window_opened': {
      const { round, sellerInformed, clock } = event.data;
      return { kind: 'appeal_open', by: 'system', round, ...(sellerInformed && untilOf(clock)) };
    }
    case 'seller_informed':
    case 'delivery_overdue':
      return { kind: 'appeal_open', by: 'system', ...untilOf(event.data.clock) };
    case 'appeal_filed':
      return { kind: 'you_appealed', by: 'seller', round: event.data.round, ...untilOf(event.data.clock) };
    case 'appeal_answered':
      return { kind: event.data.answer === 'maintain' ? 'brand_maintained' : 'brand_retracted', by: 'brand' };
    case 'appeal_decision_due':
      return { kind: 'appeal_to_decide', by: 'system', ...untilOf(event.data.clock) };
    case 'appeal_decided':
      return {
        kind: 'appeal_decided',
        by: 'staff',
        decision: event.data.decision,
        round: event.data.round,
        ...(event.data.asLead && { asLead: true }),
      };
    case 'deadline_moved':
      return event.data.clock.name === 'appeal'
        ? { kind: 'deadline_moved', by: 'system', ...untilOf(event.data.clock) }
        : undefined;
    case 'verdict_retracted':
      return { kind: 'brand_retracted', by: 'brand' };
    case 'suspicion_withdrawn':
    case 'reinstatement_ordered':
      return { kind: 'withdrawn', by: 'staff' };
    case 'listing_vanished':
      return { kind: 'offer_gone', by: 'system' };
    case 'listing_returned':
      return { kind: 'offer_back', by: 'system' };
    case 'case_closed':
      return { kind: 'closed', by: 'system', outcome: event.data.outcome };
    default:
      return undefined;
  }
}

/** A brand that cannot tell has said nothing of the offer; that staff are asked then is told. */
function saidByVerdict(verdict: Extract<CaseEvent, { kind: 'verdict_given' }>['data']['verdict']): Said | undefined {
  if (verdict === 'cannot_determine') return undefined;
  return { kind: verdict === 'counterfeit' ? 'brand_confirmed' : 'brand_cleared', by: 'brand' };
}

/** Silences of the brand are told as such; of others, only where a rule has decided in their place. */
function saidBySilence({
  clock,
  rule,
}: Extract<CaseEvent, { kind: 'silence_rule_applied' }>['data']): Said | undefined {
  if (rule === 'staff_review' || rule === 'staff_decide') return { kind: 'brand_silent', by: 'brand' };
  return clock === 'resolution' ? undefined : { kind: 'rule_applied', by: 'system' };
}

function untilOf(clock: Clock): { until?: string } {
  const until = deadlineOf(clock);
  return until === undefined ? {} : { until };
}

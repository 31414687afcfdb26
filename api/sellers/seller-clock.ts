import { z } from '@hono/zod-openapi';
import type { Case } from '../../domain/case/case.ts';
import { clockShown } from '../../domain/case/questions/clock-shown.ts';
import type { Terms } from '../../domain/case/terms.ts';
import { byScore } from '../../domain/case/rules/consequences.ts';
import { clockName, measure, timestamp } from '../../domain/schemas.ts';

/** What happens when whoever is waited for says nothing; a rule that goes by the score is told by what it comes to. */
const consequences = [
  'staff_review',
  'dismiss',
  'restrict',
  'staff_decide',
  'reinstate',
  'uphold',
  'keep',
  'remove',
  'lift',
] as const;
type Consequence = (typeof consequences)[number];

export const sellerClock = z
  .object({
    name: clockName,
    startedAt: timestamp,
    deadline: timestamp.optional().describe('Absent where it has no end, or where the end is not known yet'),
    paused: z.object({ at: timestamp, until: timestamp }).optional(),
    onSilence: z.enum(consequences).describe('What happens when nobody has spoken by then'),
    measure: measure.optional().describe('By which an offer is restricted then'),
  })
  .openapi('SellerClock');

/** The clock of the stage, for the seller: reminders are of others, and so is what the marketplace has refused. */
export function viewSellerClock(subject: Case, terms: Terms): z.infer<typeof sellerClock> | undefined {
  const [own] = subject.stage.clocks;
  const shown = own && clockShown(subject, own.name);
  if (!shown || shown.name === 'resolution') return undefined;
  const { name, startedAt, deadline, paused } = shown;
  const isKnown = name !== 'appeal' || subject.appeals.sellerInformed;
  const onSilence = consequenceOf(subject, name, terms);
  return {
    name,
    startedAt,
    ...(isKnown && deadline !== undefined && { deadline }),
    ...(paused && { paused }),
    onSilence,
    ...(onSilence === 'restrict' && { measure: terms.policy.confirmedMeasure }),
  };
}

function consequenceOf(
  subject: Case,
  name: Exclude<z.infer<typeof clockName>, 'resolution'>,
  { policy }: Terms,
): Consequence {
  switch (name) {
    case 'verdict':
    case 'review': {
      const { silence, score } = policy[name];
      // The limit itself would teach a seller of counterfeits how to stay below it.
      if (silence === 'remove_at_score') return byScore(subject, score) === 'remove' ? 'restrict' : 'dismiss';
      return silence;
    }
    case 'answer':
      return policy.answer.silence;
    case 'appeal_decision':
      return policy.appealDecision.silence;
    case 'appeal':
      return policy.appeal.measureAfterwards;
  }
}

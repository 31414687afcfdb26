import { z } from 'zod';
import { period } from '../time/duration.ts';
import { identifier, reasonCode, score, sha256, timestamp, verdicts } from '../vocabulary.ts';

const statement = {
  textSha256: sha256.optional(),
  filesSha256: z.array(sha256).max(20).optional(),
  receivedAt: timestamp.optional(),
};

const finding = z.object({ detector: identifier, reasonCode, score });

/** How many suspicions one message tells a case of. */
export const suspicionsAtOnce = 100;

/**
 * A row of what can be asked of a case: the command that it becomes, what it holds, and plain instances of it, enough to
 * ask `decide` whether it would be taken.
 */
const request = <const K extends string, S extends z.ZodRawShape>(
  kind: K,
  shape: S,
  ...plain: z.output<z.ZodObject<S>>[]
) => ({ kind, content: z.object(shape), plain });

/** What people ask of a case, by the name under which it is sent to it as an Update. */
export const updates = {
  submitVerdict: request(
    'submit_verdict',
    {
      verdict: z.enum(verdicts),
      reasonCode,
      iprRecordId: identifier.optional(),
      notice: z.literal(true).optional(),
      ...statement,
    },
    { verdict: 'counterfeit', reasonCode: 'asked' },
  ),
  requestInformation: request('request_information', statement, {}),
  provideInformation: request('provide_information', statement, {}),
  extendDeadline: request('extend_deadline', { by: period, reasonCode }, { by: 'PT1S', reasonCode: 'asked' }),
  decideReview: request(
    'decide_review',
    { decision: z.enum(['remove', 'dismiss']), reasonCode, asLead: z.literal(true).optional(), ...statement },
    { decision: 'dismiss', reasonCode: 'asked' },
    { decision: 'dismiss', reasonCode: 'asked', asLead: true },
  ),
  resolveMarketplaceProblem: request(
    'resolve_marketplace_problem',
    { resolution: z.enum(['retry', 'mark_done', 'give_up']), reasonCode },
    { resolution: 'retry', reasonCode: 'asked' },
  ),
  fileAppeal: request('file_appeal', { reasonCode, ...statement }, { reasonCode: 'asked' }),
  answerAppeal: request(
    'answer_appeal',
    { answer: z.enum(['maintain', 'retract']), reasonCode, ...statement },
    { answer: 'maintain', reasonCode: 'asked' },
  ),
  decideAppeal: request(
    'decide_appeal',
    { decision: z.enum(['upheld', 'reinstated']), reasonCode, ...statement },
    { decision: 'upheld', reasonCode: 'asked' },
  ),
  retractVerdict: request('retract_verdict', { reasonCode, ...statement }, { reasonCode: 'asked' }),
  withdrawSuspicion: request('withdraw_suspicion', { reasonCode, ...statement }, { reasonCode: 'asked' }),
};
export type UpdateName = keyof typeof updates;

/** Facts from machines that nobody waits for, by the name of the Signal. */
export const signals = {
  suspicionsAdded: request('add_suspicions', {
    suspicions: z
      .array(z.object({ suspicionId: z.string().min(1).max(300), score, findings: z.array(finding).max(20) }))
      .min(1)
      .max(suspicionsAtOnce),
  }),
  listingVanished: request('report_vanished', {}),
  letterDelivered: request('report_delivery', {}),
};
export type SignalName = keyof typeof signals;

type Contents<Table extends Record<string, { kind: string; content: z.ZodType }>> = {
  [N in keyof Table as Table[N]['kind']]: z.output<Table[N]['content']>;
};
export type Requests = Contents<typeof updates> & Contents<typeof signals>;

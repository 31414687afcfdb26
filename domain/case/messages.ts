import { z } from 'zod';
import { period } from '../time/duration.ts';
import { actorSchema, identifier, reasonCode, score, sha256, timestamp, verdicts } from '../vocabulary.ts';
import type { Command, RequestKind } from './commands.ts';

const statement = {
  textSha256: sha256.optional(),
  filesSha256: z.array(sha256).max(20).optional(),
  receivedAt: timestamp.optional(),
};

const message = <K extends RequestKind, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.object({ actor: actorSchema, ...shape }).transform((fields) => ({ kind, ...fields }));

const signal = z.object({ detector: identifier, reasonCode, score });

/** What can be sent to a case as an Update: its name in Temporal, and the command that it becomes. */
export const updates = {
  submitVerdict: message('submit_verdict', {
    verdict: z.enum(verdicts),
    reasonCode,
    iprRecordId: identifier.optional(),
    notice: z.literal(true).optional(),
    ...statement,
  }),
  requestInformation: message('request_information', statement),
  provideInformation: message('provide_information', statement),
  extendDeadline: message('extend_deadline', { by: period, reasonCode }),
  decideReview: message('decide_review', {
    decision: z.enum(['remove', 'dismiss']),
    reasonCode,
    asLead: z.literal(true).optional(),
    ...statement,
  }),
  resolveMarketplaceProblem: message('resolve_marketplace_problem', {
    resolution: z.enum(['retry', 'mark_done', 'give_up']),
    reasonCode,
  }),
  fileAppeal: message('file_appeal', { reasonCode, ...statement }),
  answerAppeal: message('answer_appeal', { answer: z.enum(['maintain', 'retract']), reasonCode, ...statement }),
  decideAppeal: message('decide_appeal', { decision: z.enum(['upheld', 'reinstated']), reasonCode, ...statement }),
  retractVerdict: message('retract_verdict', { reasonCode, ...statement }),
  withdrawSuspicion: message('withdraw_suspicion', { reasonCode, ...statement }),
} satisfies Record<string, z.ZodType<Command<RequestKind>>>;

/** Facts from machines that nobody waits for. */
export const signals = {
  suspicionAdded: message('add_suspicion', { score, signals: z.array(signal).max(20) }),
  listingVanished: message('report_vanished', {}),
  noticeDelivered: message('report_delivery', {}),
} satisfies Record<string, z.ZodType<Command<RequestKind>>>;

export type UpdateName = keyof typeof updates;
export type Update<N extends UpdateName> = z.input<(typeof updates)[N]>;
export type SignalName = keyof typeof signals;
export type SignalInput<N extends SignalName> = z.input<(typeof signals)[N]>;

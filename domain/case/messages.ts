import { z } from 'zod';
import { period } from '../time/duration.ts';
import {
  actorSchema,
  appealAnswer,
  appealDecision,
  identifier,
  problemResolution,
  reasonCode,
  reviewDecision,
  score,
  sha256,
  timestamp,
  verdict,
} from '../schemas.ts';
import type { UpdateName } from '../vocabulary.ts';
import type { Command, RequestKind } from './commands.ts';

const statement = {
  textSha256: sha256.optional(),
  filesSha256: z.array(sha256).max(20).optional(),
  receivedAt: timestamp.optional(),
};

const message = <K extends RequestKind, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.object({ actor: actorSchema, ...shape }).transform((fields) => ({ kind, ...fields }));

const signal = z.object({ detector: identifier, reasonCode, score });

/** What whoever sends a message says in it, beside words and files. */
export const contents = {
  submitVerdict: { verdict, reasonCode, iprRecordId: identifier.optional() },
  requestInformation: {},
  provideInformation: {},
  extendDeadline: { by: period, reasonCode },
  decideReview: { decision: reviewDecision, reasonCode },
  resolveMarketplaceProblem: { resolution: problemResolution, reasonCode },
  fileAppeal: { reasonCode },
  answerAppeal: { answer: appealAnswer, reasonCode },
  decideAppeal: { decision: appealDecision, reasonCode },
  retractVerdict: { reasonCode },
  withdrawSuspicion: { reasonCode },
} satisfies Record<UpdateName, z.ZodRawShape>;

/** What can be sent to a case as an Update: its name in Temporal, and the command that it becomes. */
export const updates = {
  submitVerdict: message('submit_verdict', {
    ...contents.submitVerdict,
    notice: z.literal(true).optional(),
    ...statement,
  }),
  requestInformation: message('request_information', { ...contents.requestInformation, ...statement }),
  provideInformation: message('provide_information', { ...contents.provideInformation, ...statement }),
  extendDeadline: message('extend_deadline', contents.extendDeadline),
  decideReview: message('decide_review', {
    ...contents.decideReview,
    asLead: z.literal(true).optional(),
    ...statement,
  }),
  resolveMarketplaceProblem: message('resolve_marketplace_problem', contents.resolveMarketplaceProblem),
  fileAppeal: message('file_appeal', { ...contents.fileAppeal, ...statement }),
  answerAppeal: message('answer_appeal', { ...contents.answerAppeal, ...statement }),
  decideAppeal: message('decide_appeal', { ...contents.decideAppeal, ...statement }),
  retractVerdict: message('retract_verdict', { ...contents.retractVerdict, ...statement }),
  withdrawSuspicion: message('withdraw_suspicion', { ...contents.withdrawSuspicion, ...statement }),
} satisfies Record<UpdateName, z.ZodType<Command<RequestKind>>>;

/** Facts from machines that nobody waits for. */
export const signals = {
  suspicionAdded: message('add_suspicion', { score, signals: z.array(signal).max(20) }),
  listingVanished: message('report_vanished', {}),
  noticeDelivered: message('report_delivery', {}),
} satisfies Record<string, z.ZodType<Command<RequestKind>>>;

export type Update<N extends UpdateName> = z.input<(typeof updates)[N]>;
export type SignalName = keyof typeof signals;
export type SignalInput<N extends SignalName> = z.input<(typeof signals)[N]>;

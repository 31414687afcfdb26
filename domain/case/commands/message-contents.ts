import { z } from 'zod';
import { moreTime } from '../../time/duration.ts';
import {
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
} from '../../schemas.ts';
import type { UpdateName } from '../../vocabulary.ts';

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

/** What whoever sends a message says in it, beside words and files. */
export const contents = {
  submitVerdict: {
    verdict,
    reasonCode,
    iprRecordId: identifier
      .optional()
      .describe(
        'The registered right that the verdict relies on, as the brand’s enrolment names it; the seller is told of it',
      ),
  },
  requestInformation: {},
  provideInformation: {},
  extendDeadline: {
    by: moreTime.describe(
      'By how much the deadline moves: hours, minutes and seconds (`PT72H`), days (`P3D`; `P3D business` counts working ' +
        'days alone, `P3D without Sundays` all others) or months (`P1M`), by the calendar of the case',
    ),
    reasonCode,
  },
  decideReview: { decision: reviewDecision, reasonCode },
  resolveMarketplaceProblem: { resolution: problemResolution, reasonCode },
  fileAppeal: { reasonCode },
  answerAppeal: { answer: appealAnswer, reasonCode },
  decideAppeal: { decision: appealDecision, reasonCode },
  retractVerdict: { reasonCode },
  withdrawSuspicion: { reasonCode },
} satisfies Record<UpdateName, z.ZodRawShape>;

/** Which appeal is meant, from 1. */
const round = z.int().min(1).max(9);
/** As many as a policy grants at most. */
const rounds = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

const asked = { reasonCode: 'asked' };
const said = { textSha256: '0'.repeat(64) };

/** The same row, of which words and files are all that is said: it must have some. */
const saying = <R extends { content: z.ZodObject<typeof statement> }>(row: R) => ({
  ...row,
  content: row.content.refine(
    ({ textSha256, filesSha256 = [] }) => textSha256 !== undefined || filesSha256.length > 0,
    'must say something, in words or in files',
  ),
});

/** What people ask of a case, by the name under which it is sent to it as an Update. */
export const updates = {
  submitVerdict: request(
    'submit_verdict',
    { ...contents.submitVerdict, notice: z.literal(true).optional(), ...statement },
    { ...asked, verdict: 'counterfeit' },
  ),
  requestInformation: saying(request('request_information', { ...contents.requestInformation, ...statement }, said)),
  provideInformation: saying(request('provide_information', { ...contents.provideInformation, ...statement }, said)),
  extendDeadline: request('extend_deadline', contents.extendDeadline, { ...asked, by: 'PT1S' }),
  decideReview: request(
    'decide_review',
    { ...contents.decideReview, asLead: z.literal(true).optional(), ...statement },
    { ...asked, decision: 'dismiss' },
    { ...asked, decision: 'dismiss', asLead: true },
  ),
  resolveMarketplaceProblem: request('resolve_marketplace_problem', contents.resolveMarketplaceProblem, {
    ...asked,
    resolution: 'retry',
  }),
  fileAppeal: request('file_appeal', { ...contents.fileAppeal, ...statement }, asked),
  answerAppeal: request(
    'answer_appeal',
    { ...contents.answerAppeal, round, ...statement },
    ...rounds.map((round) => ({ ...asked, answer: 'maintain', round }) as const),
  ),
  decideAppeal: request(
    'decide_appeal',
    { ...contents.decideAppeal, round, asLead: z.literal(true).optional(), ...statement },
    ...rounds.map((round) => ({ ...asked, decision: 'upheld', round }) as const),
    ...rounds.map((round) => ({ ...asked, decision: 'upheld', round, asLead: true }) as const),
  ),
  retractVerdict: request('retract_verdict', { ...contents.retractVerdict, ...statement }, asked),
  withdrawSuspicion: request('withdraw_suspicion', { ...contents.withdrawSuspicion, ...statement }, asked),
} satisfies Record<UpdateName, { kind: string }>;

/** Facts from machines that nobody waits for, by the name of the Signal. */
export const signals = {
  suspicionsAdded: request('add_suspicions', {
    suspicions: z
      .array(z.object({ suspicionId: z.string().min(1).max(300), score, findings: z.array(finding).max(20) }))
      .min(1)
      .max(suspicionsAtOnce),
  }),
  listingVanished: request('report_vanished', {}),
  listingReturned: request('report_returned', {}),
  letterDelivered: request('report_delivery', { sequence: z.int().min(1) }),
};
export type SignalName = keyof typeof signals;

type Contents<Table extends Record<string, { kind: string; content: z.ZodType }>> = {
  [N in keyof Table as Table[N]['kind']]: z.output<Table[N]['content']>;
};
export type Requests = Contents<typeof updates> & Contents<typeof signals>;

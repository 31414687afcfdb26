import { z } from '@hono/zod-openapi';
import { contents } from '../../../domain/case/commands/message-contents.ts';
import { reasonAmong, reasonOf } from '../../../domain/reasons/schemas.ts';
import { casePath } from '../case-path.ts';
import { enclosureFields } from '../../files/enclosures.ts';
import { wholeNumber } from '../../http/input/whole-number.ts';
import { caseMessage } from './case-message.ts';
import { wrongRightOfVerdict } from './wrong-ipr-record.ts';

const ofAppeal = casePath.extend({
  round: wholeNumber({ from: 1, to: 9 }).describe(
    'Which appeal of the case, from 1: the newest, `appeals.filed` of the case, is the one that is heard',
  ),
});

/** A question and its answer are nothing but the words and files that are sent in them. */
const saysSomething = [
  ({ note, files = [] }: { note?: string | undefined; files?: string[] | undefined }) =>
    note !== undefined || files.length > 0,
  { error: 'is required where no file is named', path: ['note'] as PropertyKey[] },
] as const;

/** The brand's answer to the verification request. */
export const verdictBody = z.strictObject({
  ...contents.submitVerdict,
  reasonCode: reasonAmong('submitVerdict'),
  ...enclosureFields,
});

/** Every message to a case that is sent by key, in the order in which a case meets them. */
export const messages = [
  caseMessage({
    name: 'submitVerdict',
    path: 'verdict',
    params: casePath,
    summary: 'Answer the verification request',
    description:
      'Only `counterfeit` removes the offer; `cannot_determine` hands the decision to staff; every other verdict closes the case.',
    body: verdictBody,
    example: {
      verdict: 'counterfeit',
      reasonCode: 'fake_hologram',
      note: 'The hologram lacks the second layer.',
      files: [],
    },
    findWrong: (call, found) => wrongRightOfVerdict(call, found, call.body),
  }),
  caseMessage({
    name: 'requestInformation',
    path: 'information-requests',
    params: casePath,
    summary: 'Ask for more information before the verdict',
    description:
      'Where the policy says so, the clock stands still until the answer, and for no longer than the policy allows.',
    body: z.strictObject({ ...contents.requestInformation, ...enclosureFields }).refine(...saysSomething),
    example: { note: 'Please send a picture of the clasp.' },
  }),
  caseMessage({
    name: 'provideInformation',
    path: 'information',
    params: casePath,
    summary: 'Answer the brand’s question',
    description:
      'Words, files or both, which the brand then reads. A clock that stood still for the question runs on, every step later by the pause.',
    body: z.strictObject({ ...contents.provideInformation, ...enclosureFields }).refine(...saysSomething),
    example: { note: 'The clasp is on the second picture.', files: [] },
  }),
  caseMessage({
    name: 'extendDeadline',
    path: 'deadline-extensions',
    params: casePath,
    summary: 'Give the brand more time',
    description: 'Moves the deadline and every step not yet taken, up to the limit of the policy.',
    body: z.strictObject({ ...contents.extendDeadline, reasonCode: reasonOf('extendDeadline') }),
    example: { by: 'PT24H', reasonCode: 'laboratory_pending' },
  }),
  caseMessage({
    name: 'decideReview',
    path: 'review-decision',
    params: casePath,
    summary: 'Decide in the staff review',
    description:
      'Where the policy asks for four eyes, the first decision is a proposal; a second person’s agreement decides, disagreement goes to the lead.',
    body: z.strictObject({ ...contents.decideReview, reasonCode: reasonAmong('decideReview'), ...enclosureFields }),
    example: { decision: 'remove', reasonCode: 'counterfeit_features' },
  }),
  caseMessage({
    name: 'resolveMarketplaceProblem',
    path: 'marketplace-resolution',
    params: casePath,
    summary: 'Settle what the marketplace has refused',
    description:
      'When the marketplace said no for good, or said yes and still sells: `retry` asks it again; `mark_done` says that ' +
      'staff have seen to it themselves, and the case goes on as if it had obeyed; `give_up` goes on without it.',
    body: z.strictObject({
      ...contents.resolveMarketplaceProblem,
      reasonCode: reasonAmong('resolveMarketplaceProblem'),
    }),
    example: { resolution: 'retry', reasonCode: 'marketplace_repaired' },
  }),
  caseMessage({
    name: 'answerAppeal',
    path: 'appeals/{round}/answer',
    params: ofAppeal,
    summary: 'Answer the seller’s appeal',
    description: '`retract` reinstates the offer; `maintain` hands the appeal to someone who has not decided before.',
    body: z.strictObject({ ...contents.answerAppeal, reasonCode: reasonAmong('answerAppeal'), ...enclosureFields }),
    example: { answer: 'maintain', reasonCode: 'invoice_forged', note: 'The invoice number does not exist.' },
  }),
  caseMessage({
    name: 'decideAppeal',
    path: 'appeals/{round}/decision',
    params: ofAppeal,
    summary: 'Decide about the seller’s appeal',
    description:
      'Refused with `not_independent` to whoever has decided in this case before. The seller reads the note.',
    body: z.strictObject({ ...contents.decideAppeal, reasonCode: reasonAmong('decideAppeal'), ...enclosureFields }),
    example: { decision: 'upheld', reasonCode: 'evidence_stands' },
  }),
  caseMessage({
    name: 'retractVerdict',
    path: 'retraction',
    params: casePath,
    summary: 'Take the verdict back',
    description: 'Until the case is closed: the offer is reinstated, and the strike undone.',
    body: z.strictObject({ ...contents.retractVerdict, reasonCode: reasonOf('retractVerdict'), ...enclosureFields }),
    example: { reasonCode: 'mistaken' },
  }),
  caseMessage({
    name: 'withdrawSuspicion',
    path: 'withdrawal',
    params: casePath,
    summary: 'Take the suspicion back',
    description: 'Any measure is lifted before the case closes.',
    body: z.strictObject({
      ...contents.withdrawSuspicion,
      reasonCode: reasonOf('withdrawSuspicion'),
      ...enclosureFields,
    }),
    example: { reasonCode: 'detector_fault' },
  }),
] as const;

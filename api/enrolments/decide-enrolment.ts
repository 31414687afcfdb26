import { z } from '@hono/zod-openapi';
import { readApplication } from '../../database/enrolments/enrolments.ts';
import type { InTransaction } from '../../database/connect.ts';
import { storeText } from '../../database/evidence/texts.ts';
import { reasonAmong } from '../../domain/reasons/schemas.ts';
import { enrolmentDecision, identifier } from '../../domain/schemas.ts';
import { plainText } from '../../domain/words.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { wrongReasonIn } from '../reasons/wrong-reason.ts';
import { act } from './act.ts';
import { enrolmentView, viewEnrolment } from './enrolment-view.ts';
import { openAccount } from './open-account.ts';
import { enrolmentPath, foundEnrolment } from './read-enrolment.ts';

/** Staff decide about an application, or ask for what it lacks. */
export const decideEnrolment = endpoint(
  {
    name: 'decideEnrolment',
    method: 'post',
    path: '/v1/enrolments/{enrolmentId}/decisions',
    access: 'decideEnrolments',
    tag: 'Enrolment',
    summary: 'Approve, refuse, or ask for what is missing',
    description:
      'The company is told by mail, with the reason. `approve` opens the account: the brand with its names, its first ' +
      'administrator, its agents and an account manager, and its rights, which wait to be verified. A company that was asked ' +
      'for something is not refused before it has answered, or its time is over.',
    params: enrolmentPath,
    body: z.strictObject({
      decision: enrolmentDecision,
      reasonCode: reasonAmong('decideEnrolment').optional(),
      note: plainText(4000)
        .optional()
        .describe('In your words: the company reads them. Required for the reason `other`'),
      accountManagerId: identifier
        .optional()
        .describe('Who becomes the partner of the brand; left out, whoever looks after fewest brands'),
    }),
    example: { decision: 'ask', reasonCode: 'document_missing', note: 'Please add the certificate of the trademark.' },
    answers: { 200: { description: 'The enrolment as it stands now', schema: enrolmentView } },
    problems: ['not_found', 'stage_conflict'],
  },
  async (call) => {
    const { caller, params, body, updateId, dependencies } = call;
    const { enrolmentId } = params;
    const { database } = dependencies;
    const { decision, note, accountManagerId } = body;
    await foundEnrolment(database, enrolmentId);
    if (decision === 'approve') {
      requireNoReason(body);
      await act({ call, enrolmentId, kind: 'approve' }, async (transaction, before, at) => {
        const application = before && (await readApplication(transaction, before.applicationSha256));
        if (!application) throw new Problem('stage_conflict', 'what the company said of itself was erased');
        return openAccount(transaction, application, { accountManagerId, at });
      });
    } else {
      const reasonCode = requireReason(body);
      const reasons = async (transaction: InTransaction, _before: unknown, at: string) => {
        const textSha256 = note === undefined ? undefined : await storeText(transaction, { text: note, at, updateId });
        return { reasonCode, ...(textSha256 && { textSha256 }) };
      };
      await act({ call, enrolmentId, kind: decision }, reasons);
    }
    const found = await foundEnrolment(database, enrolmentId);
    return { status: 200, body: await viewEnrolment(database, found, caller) };
  },
);

/** @throws Problem invalid */
function requireReason(said: { decision: string; reasonCode?: string | undefined; note?: string | undefined }): string {
  const { reasonCode, note } = said;
  const errors = wrongReasonIn('decideEnrolment', said);
  if (reasonCode === undefined || errors.length > 0) throw new Problem('invalid', 'the body does not fit', { errors });
  if (reasonCode === 'other' && note === undefined) throw wrong('/note', 'is required for the reason other');
  return reasonCode;
}

/** Nothing that the company would not be told is taken. @throws Problem invalid */
function requireNoReason({ reasonCode, note }: { reasonCode?: string | undefined; note?: string | undefined }): void {
  if (reasonCode !== undefined) throw wrong('/reasonCode', 'goes with asking and refusing alone');
  if (note !== undefined) throw wrong('/note', 'goes with asking and refusing alone');
}

const wrong = (pointer: string, detail: string): Problem =>
  new Problem('invalid', 'the body does not fit', { errors: [{ pointer, detail }] });

import { z } from '@hono/zod-openapi';
import { writeBrand } from '../../database/brands/enrolments.ts';
import { readApplication } from '../../database/enrolments/enrolments.ts';
import type { InTransaction } from '../../database/connect.ts';
import { storeText } from '../../database/evidence/texts.ts';
import type { Account } from '../../domain/enrolment/account.ts';
import type { Application } from '../../domain/enrolment/application.ts';
import { reasonAmong } from '../../domain/reasons/schemas.ts';
import { enrolmentDecision, identifier } from '../../domain/schemas.ts';
import { plainText } from '../../domain/words.ts';
import { requirePolicy } from '../brands/enrolment-rules.ts';
import { enrolmentFields } from '../brands/enrolment.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { wrongReasonIn } from '../reasons/wrong-reason.ts';
import { act } from './act.ts';
import { enrolmentView, viewEnrolment } from './enrolment-view.ts';
import { openAccount } from './open-account.ts';
import { enrolmentPath, foundEnrolment } from './read-enrolment.ts';

const { policy, country, zone } = enrolmentFields;

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
      account: z
        .strictObject({
          policy: policy.optional().describe('What its cases run by; left out, as with any new brand'),
          country: country.optional().describe('Whose public holidays count; left out, as the company has said'),
          zone: zone.optional().describe('In which its days are counted; left out, as the company has said'),
        })
        .optional()
        .describe('What the account has in place of what follows by itself; goes with approving alone'),
    }),
    example: { decision: 'ask', reasonCode: 'document_missing', note: 'Please add the certificate of the trademark.' },
    answers: { 200: { description: 'The enrolment as it stands now', schema: enrolmentView } },
    problems: ['not_found', 'stage_conflict'],
  },
  async (call) => {
    const { caller, params, body, updateId, dependencies } = call;
    const { enrolmentId } = params;
    const { database } = dependencies;
    const { decision, note } = body;
    await foundEnrolment(database, enrolmentId);
    if (decision === 'approve') {
      requireNoReason(body);
      await act({ call, enrolmentId, kind: 'approve' }, async (transaction, before, at) => {
        const application = before && (await readApplication(transaction, before.applicationSha256));
        if (!application) throw new Problem('stage_conflict', 'what the company said of itself was erased');
        return openAsDecided(transaction, application, body, at);
      });
    } else {
      const reasonCode = requireReason(body);
      requireNoAccount(body);
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

interface OfAccount {
  accountManagerId?: string | undefined;
  account?: { policy?: string | undefined; country?: string | undefined; zone?: string | undefined } | undefined;
}

/** What staff say of the account takes the place of what the company has said. @throws Problem invalid */
async function openAsDecided(
  transaction: InTransaction,
  application: Application,
  { accountManagerId, account: { policy: named, country: holidays, zone: days } = {} }: OfAccount,
  at: string,
): Promise<Account> {
  if (named !== undefined) await requirePolicy(transaction, named, '/account/policy');
  const { country: ofCompany, zone: said } = application;
  const decided = { ...application, country: holidays ?? ofCompany, zone: days ?? said };
  const account = await openAccount(transaction, decided, { accountManagerId, at });
  const { brandId, accountManagerId: manager } = account;
  if (named !== undefined) {
    const brand = { brandId, name: application.company, accountManagerId: manager, policy: named };
    await writeBrand(transaction, brand, at);
  }
  return account;
}

/** What is said of an account goes with opening one. @throws Problem invalid */
function requireNoAccount({ account }: OfAccount): void {
  if (account !== undefined) throw wrong('/account', 'goes with approving alone');
}

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

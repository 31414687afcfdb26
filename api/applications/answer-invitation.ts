import { z } from '@hono/zod-openapi';
import { readApplication, readEnrolmentEvents } from '../../database/enrolments/enrolments.ts';
import { storeText } from '../../database/evidence/texts.ts';
import { openAccount } from '../enrolments/open-account.ts';
import { act, type Asking } from '../enrolments/act.ts';
import { Problem } from '../http/problem.ts';
import { applicantEndpoint, applicationLink } from './applicant-endpoint.ts';
import { applicationFields } from './application.ts';
import { ownApplication, viewOwnApplication } from './read-application.ts';

const { contact, country, zone } = applicationFields;
const acceptanceBody = z.strictObject({
  contact,
  country: country.optional().describe('Where it is not the one that you were invited with'),
  zone: zone.optional(),
});

/** An invited company takes its account. */
export const acceptInvitation = applicantEndpoint(
  {
    name: 'acceptInvitation',
    method: 'post',
    path: '/acceptance',
    summary: 'Accept an invitation',
    description:
      'The account is open at once, without a further review: you are its first administrator, an account manager is named, ' +
      'and the rights that the marketplace has brought along are verified. Sign in with the address of the invitation.',
    params: applicationLink,
    body: acceptanceBody,
    example: { contact: { name: 'Ines Roth', language: 'en' } },
    answers: { 200: { description: 'The account is open', schema: ownApplication } },
    problems: ['stage_conflict'],
  },
  async (call) => {
    await accept(call, call.body);
    return { status: 200, body: await viewOwnApplication(call.caller, call.dependencies) };
  },
);

/** @throws Problem stage_conflict */
export async function accept(
  call: Asking<'accept_invitation'>['call'],
  { contact: person, country: inCountry, zone: inZone }: z.output<typeof acceptanceBody>,
): Promise<void> {
  const { caller, updateId, dependencies } = call;
  const enrolmentId = caller.actor.id;
  const [invited] = await readEnrolmentEvents(dependencies.database, enrolmentId);
  await act({ call, enrolmentId, kind: 'accept_invitation' }, async (transaction, before, at) => {
    const offered = before && (await readApplication(transaction, before.applicationSha256));
    if (!offered || !invited) throw new Problem('stage_conflict', 'what we knew of the company was erased');
    const application = {
      ...offered,
      contact: {
        name: person.name,
        language: person.language ?? offered.contact.language,
        email: caller.applicant!.email,
      },
      ...(inCountry !== undefined && { country: inCountry }),
      ...(inZone !== undefined && { zone: inZone }),
    };
    const account = await openAccount(transaction, application, { verifiedBy: invited.actor.id, at });
    const applicationSha256 = await storeText(transaction, { text: JSON.stringify(application), at, updateId });
    return { ...account, applicationSha256 };
  });
}

/** A company does not want to go on. */
export const withdrawApplication = applicantEndpoint(
  {
    name: 'withdrawApplication',
    method: 'post',
    path: '/withdrawal',
    summary: 'Withdraw your application, or decline your invitation',
    description: 'Nothing else follows from it: the company may apply again at any time.',
    params: applicationLink,
    answers: { 200: { description: 'It has ended; no account is opened', schema: ownApplication } },
    problems: ['stage_conflict'],
  },
  async (call) => {
    await withdraw(call);
    return { status: 200, body: await viewOwnApplication(call.caller, call.dependencies) };
  },
);

/** @throws Problem stage_conflict */
export const withdraw = (call: Asking<'withdraw'>['call']) =>
  act({ call, enrolmentId: call.caller.actor.id, kind: 'withdraw' }, () => Promise.resolve({}));

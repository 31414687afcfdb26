import { z } from '@hono/zod-openapi';
import { lockAddress } from '../../database/enrolments/act-on-enrolment.ts';
import { findEnrolment, openEnrolmentOf } from '../../database/enrolments/enrolments.ts';
import type { InTransaction } from '../../database/connect.ts';
import { unusableFiles } from '../../database/evidence/files.ts';
import { storeText } from '../../database/evidence/texts.ts';
import type { Application } from '../../domain/enrolment/application.ts';
import type { Caller } from '../access/authenticate.ts';
import { fileUserOf } from '../access/parties.ts';
import { act, type Asking } from '../enrolments/act.ts';
import { requireBrandSide } from '../enrolments/open-account.ts';
import { Problem } from '../http/problem.ts';
import { applicantEndpoint, applicationLink } from './applicant-endpoint.ts';
import { applicationFields } from './application.ts';
import { ownApplication, viewOwnApplication } from './read-application.ts';

const applicationBody = z.strictObject(applicationFields);
type Said = z.output<typeof applicationBody>;

/** A company applies, or completes what it was asked for. */
export const submitApplication = applicantEndpoint(
  {
    name: 'submitApplication',
    method: 'post',
    path: '',
    summary: 'Apply, or complete your application',
    description:
      'What you send takes the place of what you sent before; that is possible as long as nobody has applied with the link, ' +
      'and when the marketplace has asked for something. Upload the documents first. You hear ' +
      'by mail what becomes of the application; how each right stands, `GET /v1/rights` tells.',
    params: applicationLink,
    body: applicationBody,
    example: {
      company: 'Northlight Lamps',
      contact: { name: 'Ines Roth', language: 'en' },
      country: 'DE',
      zone: 'Europe/Berlin',
      markets: ['DE', 'FR'],
      names: ['Northlight'],
      rights: [
        {
          kind: 'trademark',
          office: 'EUIPO',
          number: '018777001',
          classes: '11',
          territories: ['EU'],
          documents: ['2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae'],
        },
      ],
    },
    answers: { 200: { description: 'The marketplace looks at it', schema: ownApplication } },
    problems: ['stage_conflict'],
  },
  async (call) => {
    await applyOrComplete(call, call.body);
    return { status: 200, body: await viewOwnApplication(call.caller, call.dependencies) };
  },
);

/** @throws Problem invalid, stage_conflict */
export async function applyOrComplete(call: Asking<'apply'>['call'], said: Said): Promise<void> {
  const { caller, updateId, dependencies } = call;
  const { email, language } = caller.applicant!;
  const enrolmentId = caller.actor.id;
  const application: Application = {
    ...said,
    contact: { name: said.contact.name, language: said.contact.language ?? language, email },
  };
  const keep = async (transaction: InTransaction, at: string): Promise<string> => {
    await requireOwnFiles(transaction, caller, said);
    requireOwnAgents(application, at);
    await requireBrandSide(transaction, [email]);
    return storeText(transaction, { text: JSON.stringify(application), at, updateId });
  };
  if (await findEnrolment(dependencies.database, enrolmentId)) {
    await act({ call, enrolmentId, kind: 'provide_information' }, async (transaction, _before, at) => ({
      applicationSha256: await keep(transaction, at),
    }));
    return;
  }
  await act({ call, enrolmentId, kind: 'apply', email }, async (transaction, _before, at) => {
    await lockAddress(transaction, email);
    if (await openEnrolmentOf(transaction, email))
      throw new Problem('stage_conflict', 'another application of this address is open: ask for a link again');
    return { enrolmentId, applicationSha256: await keep(transaction, at) };
  });
}

const wrong = (pointer: string, detail: string): Problem =>
  new Problem('invalid', 'the body does not fit', { errors: [{ pointer, detail }] });

/** @throws Problem invalid, for a file that was not uploaded with this link */
async function requireOwnFiles(transaction: InTransaction, caller: Caller, { rights, agents }: Said): Promise<void> {
  const named = [
    ...rights.flatMap(({ documents }, right) =>
      documents.map((sha256, index) => [`/rights/${right}/documents/${index}`, sha256] as const),
    ),
    ...agents.map(({ powerOfAttorney }, index) => [`/agents/${index}/powerOfAttorney`, powerOfAttorney] as const),
  ];
  const unusable = await unusableFiles(
    transaction,
    [...new Set(named.map(([, sha256]) => sha256))],
    fileUserOf(caller),
  );
  const first = named.find(([, sha256]) => unusable.includes(sha256));
  if (first) throw wrong(first[0], 'no file that was uploaded with this link');
}

/** @throws Problem invalid, for an agent who relies on no right of the application, whose time is over, or at another one's address */
function requireOwnAgents({ contact, rights, agents }: Application, at: string): void {
  const addresses = new Set([contact.email.toLowerCase()]);
  for (const [index, { rights: relied, email, endsOn }] of agents.entries()) {
    const place = relied.findIndex((right) => right >= rights.length);
    if (place >= 0) throw wrong(`/agents/${index}/rights/${place}`, 'no right of this application');
    if (endsOn < at.slice(0, 10)) throw wrong(`/agents/${index}/endsOn`, 'is over already');
    if (addresses.has(email.toLowerCase()))
      throw wrong(`/agents/${index}/email`, 'is the address of somebody else here');
    addresses.add(email.toLowerCase());
  }
}

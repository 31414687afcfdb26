import { z } from '@hono/zod-openapi';
import { findEnrolment } from '../../database/enrolments/enrolments.ts';
import { language } from '../../domain/schemas.ts';
import type { Caller } from '../access/authenticate.ts';
import { enrolmentView, viewEnrolment } from '../enrolments/enrolment-view.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { applicantEndpoint, applicationLink } from './applicant-endpoint.ts';

/** What a company sees of its own way to an account. */
export const ownApplication = z
  .object({
    email: z.string().describe('Where the link was sent, and where letters go'),
    language,
    enrolment: enrolmentView.optional().describe('Absent as long as nobody has applied with the link'),
  })
  .openapi('OwnApplication');

/** @throws Error when the caller holds no link */
export async function viewOwnApplication(
  caller: Caller,
  { database }: Pick<Dependencies, 'database'>,
): Promise<z.output<typeof ownApplication>> {
  const { applicant, actor } = caller;
  if (!applicant) throw new Error('not the holder of a link to apply by');
  const found = await findEnrolment(database, actor.id);
  return { ...applicant, ...(found && { enrolment: await viewEnrolment(database, found, caller) }) };
}

/** How an application stands, for whoever holds its link. */
export const readOwnApplication = applicantEndpoint(
  {
    name: 'readOwnApplication',
    method: 'get',
    path: '',
    summary: 'See how your application or invitation stands',
    description: 'What the company has said of itself, what it was asked for, and what it can do now.',
    params: applicationLink,
    answers: { 200: { description: 'What the link leads to', schema: ownApplication } },
  },
  async ({ caller, dependencies }) => ({ status: 200, body: await viewOwnApplication(caller, dependencies) }),
);

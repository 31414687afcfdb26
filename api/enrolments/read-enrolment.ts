import { z } from '@hono/zod-openapi';
import { readPassedOn } from '../../database/evidence/files.ts';
import { findEnrolment, readEnrolmentEvents, type ReadEnrolment } from '../../database/enrolments/enrolments.ts';
import type { Database } from '../../database/connect.ts';
import type { Application } from '../../domain/enrolment/application.ts';
import { actorSchema, identifier, timestamp } from '../../domain/schemas.ts';
import { evidenceTypes } from '../files/file-content.ts';
import { downloadQuery, fileHash, sendFile } from '../files/file-transfer.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { enrolmentView, viewEnrolment } from './enrolment-view.ts';

export const enrolmentPath = z.strictObject({
  enrolmentId: identifier.describe('The enrolment, as `GET /v1/enrolments` gives it'),
});

/** @throws Problem not_found */
export async function foundEnrolment(database: Database, enrolmentId: string): Promise<ReadEnrolment> {
  const found = await findEnrolment(database, enrolmentId);
  if (!found) throw new Problem('not_found', 'there is no such enrolment');
  return found;
}

/** An enrolment with everything that has happened to it. */
export const readEnrolment = endpoint(
  {
    name: 'readEnrolment',
    method: 'get',
    path: '/v1/enrolments/{enrolmentId}',
    access: 'readEnrolments',
    tag: 'Enrolment',
    summary: 'Read an enrolment, with all that has happened to it',
    description: 'The events name what the company says, and the words of staff, by hash.',
    params: enrolmentPath,
    answers: {
      200: {
        description: 'The enrolment as it stands',
        schema: enrolmentView
          .extend({
            events: z.array(
              z.object({
                sequence: z.int(),
                at: timestamp,
                kind: z.string(),
                actor: actorSchema,
                data: z.looseObject({}),
              }),
            ),
          })
          .openapi('EnrolmentWithEvents'),
      },
    },
    problems: ['not_found'],
  },
  async ({ caller, params: { enrolmentId }, dependencies: { database } }) => {
    const found = await foundEnrolment(database, enrolmentId);
    const view = await viewEnrolment(database, found, caller);
    const events = (await readEnrolmentEvents(database, enrolmentId)).map(({ sequence, at, kind, actor, data }) => ({
      sequence,
      at,
      kind,
      actor,
      data: { ...data },
    }));
    return { status: 200, body: { ...view, events } };
  },
);

/** What a company has sent along. */
export const readEnrolmentFile = endpoint(
  {
    name: 'readEnrolmentFile',
    method: 'get',
    path: '/v1/enrolments/{enrolmentId}/files/{sha256}',
    access: 'readEnrolments',
    tag: 'Enrolment',
    summary: 'Download what an application holds',
    description:
      'A document of a right, or a power of attorney. A picture comes without what it tells of place, time and device.',
    params: enrolmentPath.extend({ sha256: fileHash }),
    query: downloadQuery,
    answers: { 200: { description: 'The bytes', mediaTypes: evidenceTypes } },
    problems: ['not_found'],
  },
  async ({ params: { enrolmentId, sha256 }, dependencies: { database } }) => {
    const { application } = await foundEnrolment(database, enrolmentId);
    const file = application && filesOf(application).includes(sha256) && (await readPassedOn(database, sha256));
    if (!file) throw new Problem('not_found', 'the application has no such file');
    return sendFile(sha256, file);
  },
);

/** Every file that an application names. */
const filesOf = ({ rights, agents }: Pick<Application, 'rights' | 'agents'>): string[] => [
  ...new Set([
    ...rights.flatMap(({ documents }) => documents),
    ...agents.map(({ powerOfAttorney }) => powerOfAttorney),
  ]),
];

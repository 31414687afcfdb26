import { findEnrolment } from '../../database/enrolments/enrolments.ts';
import { Problem } from '../http/problem.ts';
import { receiveFile, uploadBody, uploadDescription, uploadedFile } from '../files/file-transfer.ts';
import { applicantEndpoint, applicationLink } from './applicant-endpoint.ts';

/** What a company may upload, by all links to its enrolment: anybody may ask for one. */
export const applicantLimit = { files: 60, bytes: 60_000_000, of: 'all' } as const;

/** Keeps a document that an application is to name. */
export const uploadApplicationFile = applicantEndpoint(
  {
    name: 'uploadApplicationFile',
    method: 'put',
    path: '/files',
    summary: 'Upload a document for your application',
    description: `${uploadDescription} ${applicantLimit.files} files and 60 MB in all.`,
    params: applicationLink,
    body: uploadBody,
    answers: { 200: { description: 'The file is kept', schema: uploadedFile } },
    problems: ['stage_conflict'],
  },
  async (call) => {
    const found = await findEnrolment(call.dependencies.database, call.caller.actor.id);
    if (found?.enrolment.stage.name === 'closed') throw new Problem('stage_conflict', 'the application has ended');
    return receiveFile(call, applicantLimit);
  },
);

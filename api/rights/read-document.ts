import { readPassedOn } from '../../database/evidence/files.ts';
import { endpoint } from '../http/endpoint.ts';
import { evidenceTypes } from '../files/file-content.ts';
import { downloadQuery, fileHash, sendFile } from '../files/file-transfer.ts';
import { Problem } from '../http/problem.ts';
import { rightPath, visibleRight } from './right.ts';

/** What proves a right, for the brand and for staff. */
export const readRightDocument = endpoint(
  {
    name: 'readRightDocument',
    method: 'get',
    path: '/v1/rights/{iprRecordId}/documents/{sha256}',
    access: 'readRights',
    tag: 'Rights',
    summary: 'Download what proves a right',
    description: 'A picture comes without what it tells of place, time and device.',
    params: rightPath.extend({ sha256: fileHash }),
    query: downloadQuery,
    answers: { 200: { description: 'The bytes', mediaTypes: evidenceTypes } },
    problems: ['not_found'],
  },
  async ({ caller, params: { iprRecordId, sha256 }, dependencies: { database } }) => {
    const { documents } = await visibleRight(database, caller, iprRecordId);
    const file = documents.includes(sha256) ? await readPassedOn(database, sha256) : undefined;
    if (!file) throw new Problem('not_found', 'the right has no such document');
    return sendFile(sha256, file);
  },
);

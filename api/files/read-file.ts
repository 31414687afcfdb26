import { readCaseFile } from '../../database/evidence/files.ts';
import { casePath } from '../cases/case-path.ts';
import { endpoint } from '../http/endpoint.ts';
import { evidenceTypes } from './file-content.ts';
import { downloadQuery, fileHash, sendFile } from './file-transfer.ts';
import { fileReaderOf } from '../access/parties.ts';
import { Problem } from '../http/problem.ts';
import { visibleCase } from '../cases/visible-case.ts';

/** A file of a case, for a party that it is open to; auditors see all. */
export const readFile = endpoint(
  {
    name: 'readFile',
    method: 'get',
    path: '/v1/cases/{caseId}/files/{sha256}',
    access: 'readFiles',
    tag: 'Files',
    summary: 'Download a file of a case',
    description:
      'For the parties that a message which named it has opened it to, and for auditors. A picture comes without what it ' +
      'tells of place, time and device, unless you have uploaded it yourself or audit the case.',
    params: casePath.extend({ sha256: fileHash }),
    query: downloadQuery,
    answers: { 200: { description: 'The bytes', mediaTypes: evidenceTypes } },
    problems: ['not_found'],
  },
  async (call) => {
    const { caller, params, dependencies } = call;
    await visibleCase(call, params.caseId, 'readFile');
    const file = await readCaseFile(dependencies.database, params, fileReaderOf(caller));
    if (!file) throw new Problem('not_found', 'the case has no such file that you may see');
    return sendFile(params.sha256, file);
  },
);

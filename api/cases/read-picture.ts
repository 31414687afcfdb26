import { readCaseFile } from '../../database/evidence/files.ts';
import { wholeNumber } from '../http/input/whole-number.ts';
import { fileReaderOf } from '../access/parties.ts';
import { evidenceTypes } from '../files/file-content.ts';
import { downloadQuery, sendFile } from '../files/file-transfer.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { casePath } from './case-path.ts';
import { picturesOf } from './pictures-of.ts';
import { visibleCase } from './visible-case.ts';

/** A picture of the offer by its place: a list names two hundred of them, and no hash can be made shorter. */
export const readPicture = endpoint(
  {
    name: 'readPicture',
    method: 'get',
    path: '/v1/cases/{caseId}/pictures/{picture}',
    access: 'readFiles',
    tag: 'Files',
    summary: 'Download a picture of the offer',
    description: 'As it was reported with the suspicion that opened the case; the same as the file of its hash.',
    params: casePath.extend({ picture: wholeNumber({ from: 1, to: 12 }).describe('Which picture, from 1') }),
    query: downloadQuery,
    answers: { 200: { description: 'The bytes', mediaTypes: evidenceTypes } },
    problems: ['not_found'],
  },
  async (call) => {
    const { caller, params, dependencies } = call;
    const { caseId, picture } = params;
    const { snapshot } = await visibleCase(call, caseId, 'readPicture');
    const sha256 = picturesOf(snapshot)[Number(picture) - 1];
    const file = sha256 && (await readCaseFile(dependencies.database, { caseId, sha256 }, fileReaderOf(caller)));
    if (!file) throw new Problem('not_found', 'the offer has no such picture that you may see');
    return sendFile(sha256, file);
  },
);

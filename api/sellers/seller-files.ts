import { readCaseFile } from '../../database/evidence/files.ts';
import { evidenceTypes } from '../files/file-content.ts';
import {
  fileHash,
  receiveFile,
  sendFile,
  uploadBody,
  uploadDescription,
  uploadedFile,
  uploadQuery,
} from '../files/file-transfer.ts';
import { fileReaderOf } from '../access/parties.ts';
import { Problem } from '../http/problem.ts';
import { sellerEndpoint, sellerLink } from './seller-endpoint.ts';

/** What the seller of a case may upload, by all links to it: anybody may hold one. Room for three appeals of 20 files. */
const sellerLimit = { files: 60, bytes: 100_000_000, of: 'all' } as const;

/** Keeps a file for the seller to send along with an appeal. */
export const uploadSellerFile = sellerEndpoint(
  {
    name: 'uploadSellerFile',
    method: 'put',
    path: '/files',
    summary: 'Upload a file, as the seller',
    description: `${uploadDescription} ${sellerLimit.files} files and 100 MB in all for a case.`,
    params: sellerLink,
    query: uploadQuery,
    body: uploadBody,
    answers: { 200: { description: 'The file is kept', schema: uploadedFile } },
  },
  (call) => receiveFile(call, sellerLimit),
);

/** A file of the case that is open to the seller. */
export const readSellerFile = sellerEndpoint(
  {
    name: 'readSellerFile',
    method: 'get',
    path: '/files/{sha256}',
    summary: 'Download a file of the case, as its seller',
    description: 'A file that you have sent, or that brand or staff have opened to you.',
    params: sellerLink.extend({ sha256: fileHash }),
    answers: { 200: { description: 'The bytes', mediaTypes: evidenceTypes } },
  },
  async ({ found, caller, params, dependencies: { database } }) => {
    const { caseId } = found.subject;
    const file = await readCaseFile(database, { caseId, sha256: params.sha256 }, fileReaderOf(caller));
    if (!file) throw new Problem('not_found', 'the case has no such file that you may see');
    return sendFile(params.sha256, file);
  },
);

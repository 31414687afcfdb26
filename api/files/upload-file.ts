import { endpoint } from '../http/endpoint.ts';
import { receiveFile, uploadBody, uploadDescription, uploadedFile, uploadQuery } from './file-transfer.ts';

/** What one caller may leave lying without naming it in a message: a day's work of a large brand. */
const unusedLimit = { files: 2000, bytes: 1_000_000_000, of: 'unused' } as const;

/** Keeps a file under the hash of its bytes, for the caller to send along with a message. */
export const uploadFile = endpoint(
  {
    name: 'uploadFile',
    method: 'put',
    path: '/v1/files',
    access: 'writeFiles',
    tag: 'Files',
    summary: 'Upload a file',
    description: `${uploadDescription} At most ${unusedLimit.files} files and 1 GB of yours that no case and no conversation holds yet.`,
    query: uploadQuery,
    body: uploadBody,
    answers: { 200: { description: 'The file is kept', schema: uploadedFile } },
  },
  (call) => receiveFile(call, unusedLimit),
);

import { endpoint } from '../http/endpoint.ts';
import { receiveFile, uploadBody, uploadDescription, uploadedFile } from './file-transfer.ts';

/** Keeps a file under the hash of its bytes, for the caller to send along with a message. */
export const uploadFile = endpoint(
  {
    name: 'uploadFile',
    method: 'put',
    path: '/v1/files',
    access: 'writeFiles',
    tag: 'Files',
    summary: 'Upload a file',
    description: uploadDescription,
    body: uploadBody,
    answers: { 200: { description: 'The file is kept', schema: uploadedFile } },
  },
  (call) => receiveFile(call),
);

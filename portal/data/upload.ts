import { api } from './api.ts';

/** Keeps a file under the hash of its bytes, to be named in what is sent next. What it is, the API finds in its content. */
export const upload = async (file: File): Promise<{ sha256: string }> =>
  (await api.put('/v1/files', { body: file, contentType: file.type || 'application/octet-stream' })).body;

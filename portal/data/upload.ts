import { api } from './api.ts';

/** Keeps a file for this person, to be named in a message. */
export const upload = async (file: File) =>
  (await api.put('/v1/files', { body: file, contentType: file.type || 'application/octet-stream' })).body;

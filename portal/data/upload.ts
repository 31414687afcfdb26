import { fitFileName } from '../../domain/file-name.ts';
import { api } from './api.ts';

/** Keeps a file for this person, to be named in a message. */
export const upload = async (file: File) =>
  (
    await api.put('/v1/files', {
      query: { name: fitFileName(file.name) || undefined },
      body: file,
      contentType: file.type || 'application/octet-stream',
    })
  ).body;

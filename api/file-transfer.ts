import { z } from '@hono/zod-openapi';
import { storeFile, type CaseFileContent } from '../database/files.ts';
import { sha256 } from '../domain/vocabulary.ts';
import { identityOf } from './authenticate.ts';
import type { Answer, Call } from './endpoint.ts';
import { evidenceTypeOf, evidenceTypes } from './file-content.ts';
import { Problem } from './problem.ts';

export const uploadedFile = z
  .object({ sha256, mediaType: z.enum(evidenceTypes), bytes: z.int() })
  .openapi('UploadedFile');

/** What an upload takes. */
export const uploadBody = { mediaTypes: ['*/*'], bytesAtMost: 10_000_000 };
export const uploadDescription =
  'JPEG, PNG, WebP, PDF or plain text in UTF-8, found in the content whatever the Content-Type says; 10 MB at most. ' +
  'Nobody else sees it until you name it in a message to a case. The same file again changes nothing.';

/** Keeps the bytes of a request as a file of the caller's. @throws Problem unsupported_type */
export async function receiveFile({
  caller,
  request,
  dependencies: { database, now },
}: Pick<Call, 'caller' | 'request' | 'dependencies'>): Promise<Answer> {
  const bytes = Buffer.from(await request.arrayBuffer());
  const mediaType = await evidenceTypeOf(bytes);
  if (!mediaType) throw new Problem('unsupported_type', `the content is none of ${evidenceTypes.join(', ')}`);
  const hash = await storeFile(database, { bytes, mediaType, uploader: identityOf(caller), at: now() });
  return { status: 200, body: { sha256: hash, mediaType, bytes: bytes.length } };
}

/** A file as a download that no browser opens. */
export function sendFile(hash: string, { mediaType, bytes }: CaseFileContent): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="${hash}"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}

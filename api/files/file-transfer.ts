import { z } from '@hono/zod-openapi';
import {
  storeFile,
  UploadLimitReached,
  type CaseFileContent,
  type UploadLimit,
} from '../../database/evidence/files.ts';
import { sha256 } from '../../domain/schemas.ts';
import { identityOf } from '../access/authenticate.ts';
import type { Call, JsonAnswer } from '../http/definition.ts';
import { evidenceTypes, pixelsAtMost, readEvidence } from './file-content.ts';
import { Problem } from '../http/problem.ts';

export const uploadedFile = z
  .object({ sha256, mediaType: z.enum(evidenceTypes), bytes: z.int() })
  .openapi('UploadedFile');

/** What names a file in a path. */
export const fileHash = sha256.describe('The file, by the SHA-256 of its bytes');

/** What an upload takes. */
export const uploadBody = { mediaTypes: ['*/*'], bytesAtMost: 10_000_000 };
export const uploadDescription =
  'JPEG, PNG, WebP, PDF or plain text in UTF-8, found in the content whatever the Content-Type says; 10 MB and 50 megapixels at most. ' +
  'Nobody else sees it until you name it in a message to a case. The same file again changes nothing.';

/**
 * Keeps the bytes of a request as a file of the caller's.
 * @param limit what the caller may have kept
 * @throws Problem unsupported_type, too_large
 */
export async function receiveFile(
  { caller, request, dependencies: { database, now } }: Pick<Call, 'caller' | 'request' | 'dependencies'>,
  limit: UploadLimit,
): Promise<JsonAnswer<200, z.output<typeof uploadedFile>>> {
  const bytes = Buffer.from(await request.arrayBuffer());
  const evidence = await readEvidence(bytes);
  if (!evidence) throw new Problem('unsupported_type', `the content is none of ${evidenceTypes.join(', ')}`);
  const { type: mediaType, pixels = 0 } = evidence;
  if (pixels > pixelsAtMost) throw new Problem('too_large', `a picture of at most ${pixelsAtMost} pixels`);
  const file = { bytes, mediaType, uploader: identityOf(caller), at: now() };
  const hash = await storeFile(database, file, limit).catch((error: unknown) => {
    throw error instanceof UploadLimitReached ? new Problem('too_large', error.message) : error;
  });
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

import { z } from '@hono/zod-openapi';
import type { FileContent } from '../../database/evidence/files.ts';
import { storeFile, UploadLimitReached, type UploadLimit } from '../../database/evidence/uploads.ts';
import { fileNameAtMost, fitFileName } from '../../domain/file-name.ts';
import { identifier, sha256 } from '../../domain/schemas.ts';
import { identityOf, type Caller } from '../access/authenticate.ts';
import type { Call, JsonAnswer } from '../http/definition.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { evidenceTypes, readEvidence, type Evidence } from './file-content.ts';
import { pixelsAtMost, withoutTraces } from './pictures.ts';
import { wasErased } from '../erasures/erased-view.ts';
import { Problem } from '../http/problem.ts';

export const uploadedFile = z
  .object({ sha256, mediaType: z.enum(evidenceTypes), bytes: z.int() })
  .openapi('UploadedFile');

/** What names a file in a path. */
export const fileHash = sha256.describe('The file, by the SHA-256 of its bytes');

/** What may be said of a download in its address: a page that shows a picture can send no header. */
export const downloadQuery = z.strictObject({
  membershipId: identifier
    .optional()
    .describe('In which of several memberships you ask, as the header `Joint-Force-Membership` says it'),
});

/** What a file is called, to those who may see it. */
export const fileName = z.string().min(1).max(fileNameAtMost);

/** What is said of an upload in its address: a header holds no names but in Latin letters. */
export const uploadQuery = z.strictObject({
  name: fileName
    .refine((name) => fitFileName(name) === name, 'must be one line, without characters that turn text around')
    .optional()
    .describe(
      'What you call it. Those see it to whom you open the file; said again, it holds for what you send from then on',
    ),
});

/** What an upload takes. */
export const uploadBody = { mediaTypes: ['*/*'], bytesAtMost: 10_000_000 };
export const uploadDescription =
  'JPEG, PNG, WebP, PDF or plain text in UTF-8, found in the content whatever the Content-Type says; 10 MB and 50 megapixels at most. ' +
  'Others are given a picture without what it tells of place, time and device; you and auditors get it as it was sent. ' +
  'Nobody else sees it until you name it in a message to a case. The same file again changes nothing.';

/** Whose file it is, and what is done with it. */
interface Keeping {
  caller: Caller;
  bytes: Buffer;
  name?: string | undefined;
  dependencies: Pick<Dependencies, 'database' | 'now'>;
}

/**
 * Keeps the bytes of a request as a file of the caller's.
 * @param limit what the caller may have kept
 * @throws Problem unsupported_type, too_large
 */
export async function receiveFile(
  {
    caller,
    request,
    query: { name },
    dependencies,
  }: Pick<Call, 'caller' | 'request' | 'dependencies'> & { query: z.output<typeof uploadQuery> },
  limit: UploadLimit,
): Promise<JsonAnswer<200, z.output<typeof uploadedFile>>> {
  const bytes = Buffer.from(await request.arrayBuffer());
  return { status: 200, body: await keepFile({ caller, bytes, name, dependencies }, limit) };
}

/** The same for bytes that have come in otherwise. @throws Problem unsupported_type, too_large */
export async function keepFile(
  { caller, bytes, name, dependencies: { database, now } }: Keeping,
  limit: UploadLimit,
): Promise<z.output<typeof uploadedFile>> {
  const evidence = await readEvidence(bytes);
  if (!evidence) throw new Problem('unsupported_type', `the content is none of ${evidenceTypes.join(', ')}`);
  const passedOn = await passedOnOf(bytes, evidence);
  const file = { bytes, mediaType: evidence.type, passedOn, uploader: identityOf(caller), name, at: now() };
  const hash = await storeFile(database, file, limit).catch((error: unknown) => {
    throw error instanceof UploadLimitReached ? new Problem('too_large', error.message) : error;
  });
  return { sha256: hash, mediaType: evidence.type, bytes: bytes.length };
}

/** What others are given: of a picture a copy that tells no more than what is seen in it, of all else the bytes. */
async function passedOnOf(bytes: Buffer, evidence: Evidence): Promise<Buffer | undefined> {
  if (evidence.pixels === undefined) return undefined;
  if (evidence.pixels > pixelsAtMost) throw new Problem('too_large', `a picture of at most ${pixelsAtMost} pixels`);
  const copy = await withoutTraces(bytes, evidence.type);
  if (!copy) throw new Problem('unsupported_type', 'a picture that is broken: it cannot be shown to its end');
  return copy;
}

/** A file as a download that no browser opens. @throws Problem erased */
export function sendFile(hash: string, file: FileContent): Response {
  if ('erased' in file) throw wasErased(file.erased);
  const { mediaType, bytes } = file;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="${hash}"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}

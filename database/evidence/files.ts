import { sql } from 'kysely';
import type { Party } from '../../domain/notifications/kinds.ts';
import type { Database, InTransaction } from '../connect.ts';
import { sha256Of } from '../ledger/hash.ts';

/** What one uploader may have kept. */
export interface UploadLimit {
  files: number;
  /** Of all of them together. */
  bytes: number;
  /** All that they have uploaded, or what no case holds yet. */
  of: 'all' | 'unused';
}

/** The uploader has no room for the file: nothing of it was kept. */
export class UploadLimitReached extends Error {
  override name = 'UploadLimitReached';
}

/**
 * Keeps a file and that this uploader has shown to have it; the same file again changes nothing. Gives its hash.
 * @throws UploadLimitReached
 */
export async function storeFile(
  database: Database,
  { bytes, mediaType, uploader, at }: { bytes: Buffer; mediaType: string; uploader: string; at: string },
  limit?: UploadLimit,
): Promise<string> {
  const sha256 = sha256Of(bytes);
  await database.transaction().execute(async (transaction) => {
    if (limit) await requireRoom(transaction, { uploader, sha256, bytes: bytes.length }, limit);
    await transaction
      .insertInto('files')
      .values({ sha256, media_type: mediaType, byte_count: bytes.length, bytes, created_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await transaction
      .insertInto('file_uploads')
      .values({ sha256, uploader, at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
  return sha256;
}

async function requireRoom(
  transaction: InTransaction,
  { uploader, sha256, bytes }: { uploader: string; sha256: string; bytes: number },
  limit: UploadLimit,
): Promise<void> {
  // One at a time for an uploader, or many at once would pass the limit together.
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`uploads ${uploader}`}, 0))`.execute(transaction);
  const others = await transaction
    .selectFrom('file_uploads')
    .innerJoin('files', 'files.sha256', 'file_uploads.sha256')
    .select(({ fn }) => [fn.countAll<string>().as('files'), fn.sum<string | null>('byte_count').as('bytes')])
    .where('uploader', '=', uploader)
    .where('files.sha256', '<>', sha256)
    .$if(limit.of === 'unused', (query) =>
      query.where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('case_files').select('case_id').whereRef('case_files.sha256', '=', 'files.sha256'))),
      ),
    )
    .executeTakeFirstOrThrow();
  if (Number(others.files) + 1 > limit.files || Number(others.bytes) + bytes > limit.bytes)
    throw new UploadLimitReached(`at most ${limit.files} files of ${limit.bytes} bytes in all`);
}

/** Who wants to use a file: what they have uploaded, and what stands open to them in the cases that they see. */
export interface FileUser {
  uploader: string;
  /** `undefined` sees none. */
  party: Party | undefined;
  /** Sees the cases of this brand alone; of all when `undefined`. */
  tenant: string | undefined;
  /** Sees this case alone. */
  caseId?: string | undefined;
}

/** Those of the files that the user neither has uploaded nor can see in a case. */
export async function unusableFiles(
  database: Database | InTransaction,
  hashes: readonly string[],
  { uploader, party, tenant, caseId }: FileUser,
): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    SELECT sha256 FROM unnest(${hashes}::char(64)[]) AS named(sha256) -- as text, no index would be used
    WHERE NOT EXISTS (SELECT FROM file_uploads u WHERE u.sha256 = named.sha256 AND u.uploader = ${uploader})
      AND NOT EXISTS (
        SELECT FROM case_files f JOIN cases c USING (case_id)
        WHERE f.sha256 = named.sha256 AND ${party ?? null}::text = ANY(f.visible_to) AND (${tenant ?? null}::text IS NULL OR c.brand_id = ${tenant ?? null})
          AND (${caseId ?? null}::text IS NULL OR c.case_id = ${caseId ?? null})
      )`.execute(database);
  return rows.map(({ sha256 }) => sha256);
}

/** Opens files to parties of a case; one that is open there already stays as it is. Gives those newly opened. */
export async function grantFiles(
  transaction: InTransaction,
  {
    caseId,
    hashes,
    visibleTo,
    at,
  }: { caseId: string; hashes: readonly string[]; visibleTo: readonly Party[]; at: string },
): Promise<string[]> {
  if (hashes.length === 0) return [];
  const rows = await transaction
    .insertInto('case_files')
    .values(hashes.map((sha256) => ({ case_id: caseId, sha256, visible_to: [...visibleTo], added_at: at })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('sha256')
    .execute();
  return rows.map(({ sha256 }) => sha256);
}

/** Takes files out of a case again: the message that brought them came to nothing. */
export async function takeBackFiles(
  transaction: InTransaction,
  caseId: string,
  hashes: readonly string[],
): Promise<void> {
  await transaction
    .deleteFrom('case_files')
    .where('case_id', '=', caseId)
    .where('sha256', '=', sql<string>`ANY(${hashes})`)
    .execute();
}

export interface CaseFileContent {
  mediaType: string;
  bytes: Buffer;
  visibleTo: Party[];
}

/** The files of a case that are open to a party, in the order in which they came. */
export async function listCaseFiles(
  database: Database,
  caseId: string,
  party: Party,
): Promise<{ sha256: string; mediaType: string; bytes: number; addedAt: string }[]> {
  return database
    .selectFrom('case_files')
    .innerJoin('files', 'files.sha256', 'case_files.sha256')
    .select(['case_files.sha256', 'media_type as mediaType', 'byte_count as bytes', 'added_at as addedAt'])
    .where('case_id', '=', caseId)
    .where(sql<boolean>`${party} = ANY(visible_to)`)
    .orderBy('added_at')
    .orderBy('case_files.sha256')
    .execute();
}

/** A file of a case, and who may see it there. */
export async function findCaseFile(
  database: Database,
  caseId: string,
  sha256: string,
): Promise<CaseFileContent | undefined> {
  return database
    .selectFrom('case_files')
    .innerJoin('files', 'files.sha256', 'case_files.sha256')
    .select(['media_type as mediaType', 'bytes', 'visible_to as visibleTo'])
    .where('case_id', '=', caseId)
    .where('case_files.sha256', '=', sha256)
    .executeTakeFirst();
}

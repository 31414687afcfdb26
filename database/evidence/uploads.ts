import { sql } from 'kysely';
import type { Database, InTransaction } from '../connect.ts';
import { sha256Of } from '../ledger/hash.ts';

/** What one uploader may have kept. */
export interface UploadLimit {
  files: number;
  /** Of all of them together. */
  bytes: number;
  /** All that they have uploaded, or what no case and no conversation holds yet. */
  of: 'all' | 'unused';
}

/** The uploader has no room for the file: nothing of it was kept. */
export class UploadLimitReached extends Error {
  override name = 'UploadLimitReached';
}

/** A file as it was sent. */
export interface Upload {
  bytes: Buffer;
  mediaType: string;
  /** What others are given in its place, when that is something else. */
  passedOn?: Buffer | undefined;
  uploader: string;
  /** What the uploader calls it. */
  name?: string | undefined;
  at: string;
}

/**
 * Keeps a file and that this uploader has shown to have it; the same file again changes nothing but its name. Gives its hash.
 * @throws UploadLimitReached
 */
export async function storeFile(
  database: Database,
  { bytes, mediaType, passedOn, uploader, name, at }: Upload,
  limit?: UploadLimit,
): Promise<string> {
  const sha256 = sha256Of(bytes);
  const file = { sha256, media_type: mediaType, byte_count: bytes.length, bytes, passed_on: passedOn ?? null };
  await database.transaction().execute(async (transaction) => {
    if (limit) await requireRoom(transaction, { uploader, sha256, bytes: bytes.length }, limit);
    // What was erased is there again, and not where it was erased.
    const { bytes: kept, passed_on } = file;
    await transaction
      .insertInto('files')
      .values({ ...file, created_at: at })
      .onConflict((conflict) =>
        conflict
          .column('sha256')
          .doUpdateSet({ bytes: kept, passed_on, created_at: at, erased_at: null, erased_because: null })
          .where('files.bytes', 'is', null),
      )
      .execute();
    await transaction
      .insertInto('file_uploads')
      .values({ sha256, uploader, at, name: name ?? null })
      .onConflict((conflict) =>
        name === undefined ? conflict.doNothing() : conflict.columns(['sha256', 'uploader']).doUpdateSet({ name }),
      )
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
      query
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('case_files').select('case_id').whereRef('case_files.sha256', '=', 'files.sha256'))),
        )
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('conversation_files')
                .select('number')
                .whereRef('conversation_files.sha256', '=', 'files.sha256'),
            ),
          ),
        ),
    )
    .executeTakeFirstOrThrow();
  if (Number(others.files) + 1 > limit.files || Number(others.bytes) + bytes > limit.bytes)
    throw new UploadLimitReached(`at most ${limit.files} files of ${limit.bytes} bytes in all`);
}

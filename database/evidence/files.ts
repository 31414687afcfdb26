import { sql, type RawBuilder } from 'kysely';
import type { Party } from '../../domain/notifications/kinds.ts';
import type { ActorKind, ErasureReason } from '../../domain/vocabulary.ts';
import type { Database, InTransaction } from '../connect.ts';
import { erasedOf, type Erased, type ErasedColumns } from './erased.ts';

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
        SELECT FROM case_files f
        WHERE f.sha256 = named.sha256 AND f.erased_at IS NULL AND ${party ?? null}::text = ANY(f.visible_to)
          AND (${caseId ?? null}::text IS NULL OR f.case_id = ${caseId ?? null})
          -- joined, the cases of a whole brand would be read now and then
          AND (${tenant ?? null}::text IS NULL OR ${tenant ?? null} = (SELECT brand_id FROM cases WHERE case_id = f.case_id))
      )`.execute(database);
  return rows.map(({ sha256 }) => sha256);
}

/** A file that somebody brings into a case. */
export interface FileGrant {
  caseId: string;
  sha256: string;
  /** The message or the suspicion that names it. */
  broughtBy: string;
  visibleTo: readonly Party[];
}

/** What somebody calls a file that they have uploaded; null when they have not said. */
export const nameBy = (uploader: string, sha256: RawBuilder<unknown>): RawBuilder<string | null> =>
  sql`(SELECT name FROM file_uploads u WHERE u.sha256 = ${sha256} AND u.uploader = ${uploader})`;

/**
 * Opens files to parties of their cases, each beside what others have opened, by the names that whoever brings them has
 * given them. The same again changes nothing.
 */
export async function grantFiles(
  transaction: InTransaction,
  grants: readonly FileGrant[],
  { uploader, at }: { uploader: string; at: string },
): Promise<void> {
  if (grants.length === 0) return;
  const rows = grants.map(({ caseId, sha256, broughtBy, visibleTo }) => ({
    case_id: caseId,
    sha256,
    brought_by: broughtBy,
    visible_to: [...visibleTo],
    added_at: at,
    name: nameBy(uploader, sql`${sha256}::char(64)`),
  }));
  await transaction
    .insertInto('case_files')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes back what a message has opened: it came to nothing. What others have opened stays open. */
export async function takeBackFiles(transaction: InTransaction, caseId: string, broughtBy: string): Promise<void> {
  await transaction
    .deleteFrom('case_files')
    .where('case_id', '=', caseId)
    .where('brought_by', '=', broughtBy)
    .execute();
}

/** A file of a case as lists tell of it. */
export interface ListedFile {
  sha256: string;
  mediaType: string;
  bytes: number;
  addedAt: string;
  /** What its sender calls it, if they have said so. */
  name?: string;
  /** It stands there by its hash alone. */
  erased?: Erased;
}

/** The files of a case that are open to a party, in the order in which they came. */
export async function listCaseFiles(database: Database, caseId: string, party: Party): Promise<ListedFile[]> {
  const rows = await database
    .selectFrom('case_files')
    .innerJoin('files', 'files.sha256', 'case_files.sha256')
    .select(['files.sha256', 'media_type as mediaType', 'byte_count as bytes'])
    .select(({ fn }) => fn.min<string>('added_at').as('addedAt'))
    .select(({ fn }) => [
      fn.max<string | null>('case_files.name').as('name'),
      fn.max<string | null>('case_files.erased_at').as('erasedAt'),
      fn.max<ErasureReason | null>('case_files.erased_because').as('erasedBecause'),
    ])
    .where('case_id', '=', caseId)
    .where(sql<boolean>`${party} = ANY(visible_to)`)
    .groupBy('files.sha256')
    .orderBy('addedAt')
    .orderBy('files.sha256')
    .execute();
  return rows.map(sayOfFile);
}

type FileColumns = ErasedColumns & { name: string | null };

/** What a row says of a file: its name if it has one, and whether it was erased. */
export function sayOfFile<Row extends FileColumns>({ erasedAt, erasedBecause, name, ...row }: Row) {
  const erased = erasedOf({ erasedAt, erasedBecause });
  return { ...row, ...(name !== null && { name }), ...(erased && { erased }) };
}

/** A file of a case with who has brought it, as far as its readers are told. */
interface BroughtFile {
  sha256: string;
  mediaType: string;
  byteCount: number;
  /** Of those who have brought the same, the first. */
  broughtBy: ActorKind;
  addedAt: string;
  /** What whoever brought it calls it, if they have said so. */
  name?: string;
  /** It stands there by its hash alone. */
  erased?: Erased;
}

/** The files of a case that a reader may see, each once, with who has brought it to the case. */
export async function listBroughtFiles(
  database: Database,
  caseId: string,
  party: FileReader['party'],
): Promise<BroughtFile[]> {
  const { rows } = await sql<Omit<BroughtFile, 'erased' | 'name'> & FileColumns>`
    SELECT * FROM (
      SELECT DISTINCT ON (f.sha256) f.sha256, files.media_type AS "mediaType", files.byte_count AS "byteCount",
        coalesce(e.actor ->> 'kind', s.actor ->> 'kind', 'system') AS "broughtBy", f.added_at AS "addedAt", f.name,
        f.erased_at AS "erasedAt", f.erased_because AS "erasedBecause"
      FROM case_files f JOIN files USING (sha256)
      LEFT JOIN case_events e ON e.update_id = f.brought_by
      LEFT JOIN suspicions s ON s.suspicion_id = f.brought_by
      WHERE f.case_id = ${caseId} AND (${party === 'auditor'}::boolean OR ${party}::text = ANY(f.visible_to))
      ORDER BY f.sha256, f.added_at
    ) AS brought ORDER BY "addedAt", sha256`.execute(database);
  return rows.map(sayOfFile);
}

/** The bytes of a file, or that they were erased. */
export type FileContent = { mediaType: string; bytes: Buffer } | { erased: Erased };

/** Who reads a file of a case: a party of it, or an auditor, to whom all files are open as they were sent. */
export interface FileReader {
  party: Party | 'auditor';
  uploader: string;
}

/**
 * A file of a case, if it is open to the reader: as it was sent to who has uploaded the same and to auditors, as it is
 * passed on to everybody else.
 */
export async function readCaseFile(
  database: Database,
  { caseId, sha256 }: { caseId: string; sha256: string },
  reader: FileReader,
): Promise<FileContent | undefined> {
  const { party } = reader;
  const { rows } = await sql<Row>`
    SELECT ${contentFor(reader)} FROM case_files f JOIN files USING (sha256)
    WHERE f.sha256 = ${sha256} AND f.case_id = ${caseId}
      AND (${party === 'auditor'}::boolean OR ${party}::text = ANY(f.visible_to)) LIMIT 1`.execute(database);
  return contentOf(rows[0]);
}

/** A file that a message of a conversation names, as `readCaseFile` gives one of a case; nothing when none does. */
export async function readConversationFile(
  database: Database,
  { conversationId, sha256 }: { conversationId: string; sha256: string },
  reader: FileReader,
): Promise<FileContent | undefined> {
  const { rows } = await sql<Row>`
    SELECT ${contentFor(reader)} FROM conversation_files f JOIN files USING (sha256)
    WHERE f.sha256 = ${sha256} AND f.conversation_id = ${conversationId} LIMIT 1`.execute(database);
  return contentOf(rows[0]);
}

type Row = ErasedColumns & { mediaType: string; bytes: Buffer | null };

/** What a place `f` shows of a file to a reader: where it was erased, nothing, though another place may hold it. */
const contentFor = ({ party, uploader }: FileReader): RawBuilder<unknown> => sql`files.media_type AS "mediaType",
  f.erased_at AS "erasedAt", f.erased_because AS "erasedBecause",
  CASE
    WHEN f.erased_at IS NOT NULL THEN NULL
    WHEN ${party === 'auditor'}::boolean THEN bytes
    WHEN EXISTS (SELECT FROM file_uploads u WHERE u.sha256 = files.sha256 AND u.uploader = ${uploader}) THEN bytes
    ELSE coalesce(passed_on, bytes)
  END AS bytes`;

function contentOf(row: Row | undefined): FileContent | undefined {
  if (row === undefined) return undefined;
  const { mediaType, bytes } = row;
  if (bytes !== null) return { mediaType, bytes };
  const erased = erasedOf(row);
  return erased && { erased };
}

/** A file as it is passed on; whether somebody may have it, the caller knows. */
export async function readPassedOn(database: Database, sha256: string): Promise<FileContent | undefined> {
  const { rows } = await sql<Row>`
    SELECT media_type AS "mediaType", coalesce(passed_on, bytes) AS bytes, erased_at AS "erasedAt",
      erased_because AS "erasedBecause" FROM files WHERE sha256 = ${sha256}`.execute(database);
  return contentOf(rows[0]);
}

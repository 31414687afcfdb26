import { sql } from 'kysely';
import type { InTransaction } from '../../database/connect.ts';
import type { Folder } from '../checks/bundle-files.ts';
import type { Named } from '../checks/named-hashes.ts';
import type { Erased } from '../story/bundle-content.ts';
import type { BundleReader, CaseContent } from './case-content.ts';

type Held = Pick<CaseContent, 'texts' | 'files' | 'terms' | 'copies' | 'erased' | 'withheld'>;

/** More than this of texts and files no bundle holds: it is made in memory. */
const heldAtMost = 250_000_000;

/** The files of the case are more than a bundle can hold. */
export class BundleTooLarge extends Error {
  override name = 'BundleTooLarge';
}

/**
 * What the records that a reader sees name: the bytes, as far as they are the reader's to have, or that they were erased
 * or are withheld. What is neither there nor erased is left out, and the check of the bundle says so.
 * @throws BundleTooLarge
 */
export async function holdNamed(
  transaction: InTransaction,
  caseId: string,
  reader: BundleReader,
  named: readonly Named[],
): Promise<Held> {
  const hashesIn = (folder: Folder): string[] => [
    ...new Set(named.flatMap(({ sha256, folders }) => (folders.includes(folder) ? [sha256] : []))),
  ];
  const texts = await readTexts(transaction, hashesIn('texts'));
  const files = await readFiles(transaction, caseId, reader, hashesIn('files'));
  const terms = await readTerms(transaction, reader, hashesIn('terms'));
  return {
    texts: texts.held,
    files: files.held,
    terms: terms.held,
    copies: files.copies,
    erased: [...texts.erased, ...files.erased].toSorted(byHash),
    withheld: [...files.withheld, ...terms.withheld].toSorted(),
  };
}

const byHash = (one: Erased, other: Erased): number => (one.sha256 < other.sha256 ? -1 : 1);

async function readTexts(transaction: InTransaction, hashes: readonly string[]) {
  const rows = await transaction
    .selectFrom('texts')
    .select(['sha256', 'bytes', 'erased_at', 'erased_because'])
    .where('sha256', '=', sql<string>`ANY(${hashes}::char(64)[])`)
    .execute();
  return {
    held: new Map(rows.flatMap(({ sha256, bytes }) => (bytes ? [[sha256, bytes] as const] : []))),
    erased: rows.flatMap((row) => erasedOf(row.sha256, row.erased_at, row.erased_because)),
  };
}

const erasedOf = (sha256: string, erasedAt: string | null, reason: string | null): Erased[] =>
  erasedAt === null ? [] : [{ sha256, erasedAt, reason: reason ?? '' }];

interface FileRow {
  sha256: string;
  isOpen: boolean;
  hasCopy: boolean;
  bytes: Buffer | null;
}

/** Files that no message has opened to the reader are withheld; of pictures, only auditors get more than is seen in them. */
async function readFiles(transaction: InTransaction, caseId: string, reader: BundleReader, hashes: readonly string[]) {
  const isAuditor = reader === 'auditor';
  const { rows: sizes } = await sql<{ bytes: string }>`
    SELECT coalesce(sum(byte_count), 0) AS bytes FROM files WHERE sha256 = ANY(${hashes}::char(64)[])`.execute(
    transaction,
  );
  if (Number(sizes[0]!.bytes) > heldAtMost)
    throw new BundleTooLarge(`the files of ${caseId} are ${sizes[0]!.bytes} bytes`);
  const { rows } = await sql<FileRow>`
    SELECT sha256, "isOpen", passed_on IS NOT NULL AS "hasCopy",
      CASE WHEN NOT "isOpen" THEN NULL WHEN ${isAuditor}::boolean THEN bytes ELSE coalesce(passed_on, bytes) END AS bytes
    FROM files, LATERAL (SELECT ${isAuditor}::boolean OR EXISTS (
      SELECT FROM case_files f
      WHERE f.case_id = ${caseId} AND f.sha256 = files.sha256 AND ${reader}::text = ANY(f.visible_to)
    ) AS "isOpen") AS opened
    WHERE sha256 = ANY(${hashes}::char(64)[])`.execute(transaction);
  const held = new Map<string, Uint8Array>();
  const copies = new Map<string, Uint8Array>();
  const withheld: string[] = [];
  for (const { sha256, isOpen, hasCopy, bytes } of rows) {
    if (!isOpen || (hasCopy && !isAuditor)) withheld.push(sha256);
    if (bytes) (hasCopy && !isAuditor ? copies : held).set(sha256, bytes);
  }
  return { held, copies, withheld, erased: [] as Erased[] };
}

/** By which rules the marketplace decides is its own affair, and the auditors'; on which days, everybody may know. */
async function readTerms(transaction: InTransaction, reader: BundleReader, hashes: readonly string[]) {
  const rows = await transaction
    .selectFrom('terms')
    .select(['sha256', 'kind', 'body'])
    .where('sha256', '=', sql<string>`ANY(${hashes}::char(64)[])`)
    .execute();
  const isShown = ({ kind }: { kind: string }): boolean =>
    kind === 'calendar' || reader === 'auditor' || reader === 'staff';
  return {
    held: new Map(rows.filter(isShown).map(({ sha256, body }) => [sha256, body as unknown])),
    withheld: rows.filter((row) => !isShown(row)).map(({ sha256 }) => sha256),
  };
}

import { sql } from 'kysely';
import type { ErasureReason } from '../../domain/vocabulary.ts';
import type { Database, InTransaction } from '../connect.ts';

/** That something was erased. */
export interface Erased {
  /** ISO-8601, UTC. */
  at: string;
  because: ErasureReason;
}

/** As rows have it. */
export interface ErasedColumns {
  erasedAt: string | null;
  erasedBecause: ErasureReason | null;
}

/** What a row says of an erasure; nothing where it stands as it was. */
export const erasedOf = ({ erasedAt, erasedBecause }: ErasedColumns): Erased | undefined =>
  erasedAt !== null && erasedBecause !== null ? { at: erasedAt, because: erasedBecause } : undefined;

/**
 * Of texts and files those that were erased, by hash; what still stands is left out, and so is what nobody knows.
 * @param caseId the case in which they are named: it shows a file no more that was erased there, though another case may
 */
export async function readErased(
  database: Database | InTransaction,
  hashes: readonly string[],
  caseId?: string,
): Promise<{ sha256: string; erasedAt: string; reason: ErasureReason }[]> {
  if (hashes.length === 0) return [];
  const { rows } = await sql<{ sha256: string; erasedAt: string; reason: ErasureReason }>`
    SELECT DISTINCT ON (sha256) sha256, erased_at AS "erasedAt", erased_because AS reason FROM (
      SELECT sha256, erased_at, erased_because FROM texts
      UNION ALL SELECT sha256, erased_at, erased_because FROM files
      UNION ALL SELECT sha256, erased_at, erased_because FROM case_files WHERE case_id = ${caseId ?? null}
    ) AS kept
    WHERE sha256 = ANY(${hashes}::char(64)[]) AND erased_at IS NOT NULL
    ORDER BY sha256, erased_at`.execute(database);
  return rows;
}

/** The same by hash, for who shows one after the other. */
export async function erasedAmong(
  database: Database | InTransaction,
  hashes: readonly string[],
  caseId?: string,
): Promise<Map<string, Erased>> {
  const found = await readErased(database, hashes, caseId);
  return new Map(found.map(({ sha256, erasedAt, reason }) => [sha256, { at: erasedAt, because: reason }]));
}

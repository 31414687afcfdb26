import { sql } from 'kysely';
import type { Database, InTransaction } from '../../connect.ts';
import { hashesOf } from './nodes.ts';
import { consistencySpans, inclusionSpans } from './tree.ts';

/** How one record leads to the root of the log at a size (RFC 9162, 2.1.3). */
export interface Inclusion {
  record: 'events' | 'annex';
  hash: string;
  leafIndex: number;
  /** Hashes in hex, the lowest first. */
  path: string[];
}

const hexOf = (hash: Buffer): string => hash.toString('hex');

/**
 * How each sealed record of a case leads to the root at a size: its events by sequence, then its annex by leaf. What was
 * sealed later is left out. Two queries, whatever the length of the log.
 */
export async function inclusionOf(
  database: Database | InTransaction,
  caseId: string,
  size: number,
): Promise<Inclusion[]> {
  const { rows } = await sql<{ sequence: number | null; leafIndex: string; hash: string }>`
    SELECT sequence, leaf_index AS "leafIndex", hash FROM log_leaves
    WHERE case_id = ${caseId} AND sequence IS NOT NULL AND leaf_index < ${size}
    UNION ALL SELECT sequence, leaf_index, hash FROM log_leaves
    WHERE case_id = ${caseId} AND annex_id IS NOT NULL AND leaf_index < ${size}
    ORDER BY sequence NULLS LAST, "leafIndex"`.execute(database);
  const spans = rows.map(({ leafIndex }) => inclusionSpans(Number(leafIndex), size));
  const hashes = (await hashesOf(database, spans.flat())).map(hexOf);
  let begins = 0;
  return rows.map(({ sequence, leafIndex, hash }, index) => {
    const path = hashes.slice(begins, (begins += spans[index]!.length));
    return { record: sequence === null ? 'annex' : 'events', hash, leafIndex: Number(leafIndex), path };
  });
}

/** That the log at one size begins with the log at a smaller one (RFC 9162, 2.1.4): hashes in hex. Both must be sealed. */
export const consistencyPath = async (
  database: Database | InTransaction,
  from: number,
  to: number,
): Promise<string[]> => (await hashesOf(database, consistencySpans(from, to))).map(hexOf);

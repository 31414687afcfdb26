import { sql, type RawBuilder } from 'kysely';
import type { Database, InTransaction } from '../connect.ts';

/** A text or a file that stands in a case, and is not erased there. */
export interface Content {
  caseId: string;
  sha256: string;
  kind: 'text' | 'file';
  /** Of what it is a part. */
  place: 'case' | 'conversation' | 'letter';
  /** Who has written or brought it, as they stand in the ledger; of a letter, to whom it went; null where nobody knows. */
  by: string | null;
  /** Of a letter, the texts whose words stand in it. */
  quotes: string[];
  /** A record of the case names it: an event, or one of the annex. */
  isNamed: boolean;
}

/**
 * Every text and every file of cases that still stands: what their events name, what suspicions showed of the offers,
 * their conversations, and what letters said.
 */
export async function contentsOfCases(
  database: Database | InTransaction,
  caseIds: readonly string[],
): Promise<Content[]> {
  if (caseIds.length === 0) return [];
  const these = sql`ANY(${caseIds}::text[])`;
  const { rows } = await sql<Content>`
    SELECT DISTINCT named."caseId", named.sha256, 'text' AS kind, place, by, '{}'::text[] AS quotes, "isNamed" FROM (
      SELECT case_id AS "caseId", value #>> '{}' AS sha256, 'case' AS place, actor ->> 'id' AS by, true AS "isNamed"
      FROM case_events, jsonb_path_query(data, 'strict $.**') AS value
      WHERE case_id = ${these} AND jsonb_typeof(value) = 'string'
      UNION ALL SELECT case_id, snapshot_sha256, 'case', actor ->> 'id', false FROM suspicions
      WHERE case_id = ${these} AND snapshot_sha256 IS NOT NULL
      UNION ALL SELECT case_id, text_sha256, 'conversation', author_id, false
      FROM conversations JOIN conversation_messages USING (conversation_id) WHERE case_id = ${these}
    ) AS named JOIN texts ON texts.sha256 = named.sha256::char(64)
    WHERE length(named.sha256) = 64 AND texts.bytes IS NOT NULL
    UNION ALL SELECT l.case_id, sha256, 'text', 'letter', CASE d.channel WHEN 'mail' THEN recipient_id END, quotes::text[], true
    FROM sent_letters l JOIN deliveries d USING (delivery_id) JOIN texts USING (sha256)
    WHERE l.case_id = ${these} AND texts.bytes IS NOT NULL
    UNION ALL SELECT DISTINCT f.case_id, f.sha256, 'file', 'case', coalesce(e.actor, s.actor) ->> 'id', '{}'::text[],
      EXISTS (SELECT FROM case_events WHERE case_id = f.case_id AND position(f.sha256 IN data::text) > 0)
    FROM case_files f LEFT JOIN case_events e ON e.update_id = f.brought_by
    LEFT JOIN suspicions s ON s.suspicion_id = f.brought_by
    WHERE f.case_id = ${these} AND f.erased_at IS NULL
    UNION ALL SELECT DISTINCT c.case_id, f.sha256, 'file', 'conversation', m.author_id, '{}'::text[], false
    FROM conversations c JOIN conversation_messages m USING (conversation_id)
    JOIN conversation_files f USING (conversation_id, number) WHERE c.case_id = ${these} AND f.erased_at IS NULL
    ORDER BY 1, 2`.execute(database);
  return rows;
}

/** What is meant, and each letter in which words of it stand. */
export function withLettersThatQuote(all: readonly Content[], meant: readonly Content[]): Content[] {
  const words = new Set(meant.map(({ sha256 }) => sha256));
  return all.filter((one) => meant.includes(one) || one.quotes.some((sha256) => words.has(sha256)));
}

/** The cases about a seller's offers. */
export const casesOfSeller = (
  database: Database | InTransaction,
  { marketplaceId, sellerId }: { marketplaceId: string; sellerId: string },
): Promise<string[]> =>
  caseIdsOf(
    database,
    sql`SELECT case_id FROM cases WHERE seller_id = ${sellerId} AND marketplace_id = ${marketplaceId}`,
  );

/** The cases in which somebody has acted or written. @param brandId whose cases alone they could see; all for `null` */
export const casesOfMember = (
  database: Database | InTransaction,
  { memberId, brandId }: { memberId: string; brandId: string | null },
): Promise<string[]> =>
  caseIdsOf(
    database,
    sql`SELECT case_id FROM case_events WHERE actor ->> 'id' = ${memberId} AND (${brandId}::text IS NULL
        OR case_id IN (SELECT case_id FROM cases WHERE brand_id = ${brandId}))
      UNION SELECT case_id FROM conversations JOIN conversation_messages USING (conversation_id)
      WHERE author_id = ${memberId} AND case_id IS NOT NULL`,
  );

/** The cases of which letters went to somebody. */
export const casesToldTo = (database: Database | InTransaction, memberId: string): Promise<string[]> =>
  caseIdsOf(
    database,
    sql`SELECT case_id FROM deliveries WHERE recipient_id = ${memberId} AND channel = 'mail' AND case_id IS NOT NULL`,
  );

async function caseIdsOf(database: Database | InTransaction, selected: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ caseId: string }>`
    SELECT DISTINCT case_id AS "caseId" FROM (${selected}) AS found ORDER BY 1`.execute(database);
  return rows.map(({ caseId }) => caseId);
}

/** What a member has written in the conversation about all that concerns a brand: it belongs to no case. */
export async function wordsBesideCases(database: Database | InTransaction, memberId: string): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    SELECT text_sha256 AS sha256 FROM conversations JOIN conversation_messages USING (conversation_id)
    JOIN texts ON texts.sha256 = text_sha256
    WHERE author_id = ${memberId} AND case_id IS NULL AND texts.bytes IS NOT NULL`.execute(database);
  return rows.map(({ sha256 }) => sha256);
}

import { sql } from 'kysely';
import type { HoldingCase } from '../../domain/erasure/still-needed.ts';
import type { Database, InTransaction } from '../connect.ts';
import { readPolicy } from '../terms/terms.ts';

type Row = Omit<HoldingCase, 'policy' | 'closedAt'> & { closedAt: string | null; policySha256: string };

/** Of cases what says whether they are still needed; what is no case is left out. */
export async function readHoldingCases(
  database: Database | InTransaction,
  caseIds: readonly string[],
): Promise<HoldingCase[]> {
  const { rows } = await sql<Row>`
    SELECT case_id AS "caseId", CASE WHEN stage = 'closed' THEN updated_at END AS "closedAt",
      state #>> '{terms,policySha256}' AS "policySha256",
      EXISTS (SELECT FROM legal_holds h WHERE h.case_id = cases.case_id AND released_at IS NULL) AS "hasLegalHold",
      EXISTS (SELECT FROM cases AS citing
        WHERE (citing.marketplace_id, citing.listing_id, citing.brand_id)
            = (cases.marketplace_id, cases.listing_id, cases.brand_id)
          AND citing.stage <> 'closed' AND citing.state ->> 'cites' = cases.case_id) AS "isCitedByOpenCase"
    FROM cases WHERE case_id = ANY(${caseIds}::text[]) ORDER BY case_id`.execute(database);
  const found: HoldingCase[] = [];
  for (const { policySha256, closedAt, ...row } of rows)
    found.push({ ...row, closedAt: closedAt ?? undefined, policy: await readPolicy(database, policySha256) });
  return found;
}

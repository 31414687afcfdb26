import { sql } from 'kysely';
import type { Restricting } from '../../domain/case/events.ts';
import type { Ground } from '../../domain/case/ground.ts';
import type { Offer } from '../../domain/case/offer.ts';
import type { Database, InTransaction } from '../connect.ts';

/**
 * What is in force at an offer, and by which cases, the oldest first. Of what a closed case did and another undoes, that
 * one says what is left: the strike is undone at once, the restriction when the marketplace has lifted it.
 */
export async function readRestrictions(
  database: Database | InTransaction,
  { marketplaceId, listingId }: Pick<Offer, 'marketplaceId' | 'listingId'>,
): Promise<Restricting[]> {
  const sameListing = sql`marketplace_id = ${marketplaceId} AND listing_id = ${listingId}`;
  const { rows } = await sql<{ caseId: string; measure: Restricting['measure']; hasStrike: boolean }>`
    WITH own AS (SELECT * FROM cases WHERE ${sameListing}), standing AS (
      SELECT own.case_id, own.opened_at, coalesce(undoing.state, own.state) AS state
      FROM own LEFT JOIN own AS undoing ON undoing.kind = 'reinstatement' AND undoing.state ->> 'cites' = own.case_id
      WHERE own.kind <> 'reinstatement'
    )
    SELECT case_id AS "caseId", state #>> '{measure,inForce}' AS measure, state ->> 'strike' = 'given' AS "hasStrike"
    FROM standing WHERE state #>> '{measure,inForce}' <> 'none' OR state ->> 'strike' = 'given'
    ORDER BY opened_at, case_id`.execute(database);
  return rows.map(({ hasStrike, ...restricting }) => ({ ...restricting, ...(hasStrike && { strike: true as const }) }));
}

/** A closed case whose removal stands, and whose offer had vanished when it was to be removed. */
interface VanishedRemoval {
  caseId: string;
  offer: Offer;
  ground: Ground;
  /** Those of the marketplace who have decided in it. */
  deciders: string[];
}

/** The latest such case of each brand about a listing; none of a brand that has another case about it since. */
export async function readVanishedRemovals(
  transaction: InTransaction,
  { marketplaceId, listingId }: Pick<Offer, 'marketplaceId' | 'listingId'>,
): Promise<VanishedRemoval[]> {
  const { rows } = await sql<VanishedRemoval>`
    SELECT case_id AS "caseId", state -> 'offer' AS offer, state #> '{measure,ground}' AS ground,
      state -> 'deciders' AS deciders
    FROM (
      SELECT DISTINCT ON (brand_id) * FROM cases WHERE marketplace_id = ${marketplaceId} AND listing_id = ${listingId}
      ORDER BY brand_id, opened_at DESC, case_id DESC
    ) AS latest
    WHERE outcome = 'removed' AND state #>> '{measure,wanted}' <> 'none' AND state #>> '{measure,inForce}' = 'none'
    ORDER BY brand_id`.execute(transaction);
  return rows;
}

import { sql } from 'kysely';
import type { Authorisation } from '../../domain/case/authorisation.ts';
import type { Finding } from '../../domain/case/events.ts';
import type { Ground } from '../../domain/case/ground.ts';
import type { Actor, Verdict } from '../../domain/vocabulary.ts';
import { authorisationOf, isAuthorisedNow, type AuthorisationRow } from '../brands/authorised-sellers.ts';
import type { Database, InTransaction } from '../connect.ts';
import { sha256Of } from '../ledger/hash.ts';

/** What makes a case unique while it is undecided. */
export interface ListingKey {
  marketplaceId: string;
  listingId: string;
  brandId: string;
}

const columnsOf = (keys: readonly ListingKey[]) => sql`unnest(
  ${keys.map(({ marketplaceId }) => marketplaceId)}::text[],
  ${keys.map(({ listingId }) => listingId)}::text[],
  ${keys.map(({ brandId }) => brandId)}::text[])`;

export const textOf = ({ marketplaceId, listingId, brandId }: ListingKey): string =>
  `${marketplaceId} ${listingId} ${brandId}`; // identifiers hold no blanks

/**
 * Waits until no other transaction opens or joins cases about these listings; the locks end with the transaction. They
 * are taken in one order, so that two batches never wait for each other in a circle.
 */
export async function lockListings(transaction: InTransaction, keys: readonly ListingKey[]): Promise<void> {
  const numbers = keys.map((key) => BigInt.asIntN(64, BigInt(`0x${sha256Of(textOf(key)).slice(0, 16)}`)));
  const sorted = [...new Set(numbers)].toSorted((one, other) => (one < other ? -1 : 1)).map(String);
  await sql`SELECT pg_advisory_xact_lock(number) FROM unnest(${sorted}::bigint[]) AS number`.execute(transaction);
}

/** A suspicion that was accepted before. */
export interface KnownSuspicion {
  caseId: string;
  /** The offer that it was about. */
  listing: ListingKey;
  /** When its case was closed; null while it is open. */
  closedAt: string | null;
}

/** The cases of suspicions that were accepted before, by suspicion. */
export async function findKnownSuspicions(
  database: Database | InTransaction,
  suspicionIds: readonly string[],
): Promise<Map<string, KnownSuspicion>> {
  const rows = await database
    .selectFrom('suspicions')
    .innerJoin('cases', 'cases.case_id', 'suspicions.case_id')
    .select(['suspicion_id', 'cases.case_id as caseId', 'stage', 'updated_at'])
    .select(['marketplace_id as marketplaceId', 'listing_id as listingId', 'brand_id as brandId'])
    .where('suspicion_id', '=', sql<string>`ANY(${suspicionIds}::text[])`)
    .execute();
  return new Map(
    rows.map(({ suspicion_id, caseId, stage, updated_at, ...listing }) => [
      suspicion_id,
      { caseId, listing, closedAt: stage === 'closed' ? updated_at : null },
    ]),
  );
}

/**
 * The undecided cases about these listings, by `textOf` their key. Their rows stay locked until the transaction ends: a
 * case that ends at this moment is waited for, and is then no longer among them.
 */
export async function lockUndecidedCases(
  transaction: InTransaction,
  keys: readonly ListingKey[],
): Promise<Map<string, string>> {
  const { rows } = await sql<ListingKey & { caseId: string }>`
    SELECT case_id AS "caseId", marketplace_id AS "marketplaceId", listing_id AS "listingId", brand_id AS "brandId"
    FROM cases JOIN ${columnsOf(keys)} AS wanted(marketplace_id, listing_id, brand_id)
      USING (marketplace_id, listing_id, brand_id)
    WHERE is_undecided
    ORDER BY case_id FOR UPDATE OF cases`.execute(transaction);
  return new Map(rows.map((row) => [textOf(row), row.caseId]));
}

/** What is known of a listing and its seller when a case about them is opened. */
export interface ListingHistory {
  /** The latest case about it. */
  latestCaseId: string | null;
  /** The latest answer of the brand about it, and what the listing showed then. */
  answer: { caseId: string; verdict: Verdict; at: string; fingerprint: string | null } | null;
  /** The entry by which the seller is on the brand's list. */
  authorisation: Authorisation | null;
  /** The case of this brand by whose decision the listing is restricted, or was until this seller's offer vanished. */
  standing: { caseId: string; isOpen: boolean; isInForce: boolean; ground: Ground; deciders: string[] } | null;
}

/**
 * The history of each listing, in the order asked. The latest cases are taken from what one index gives: asked for by
 * `ORDER BY … LIMIT 1`, they are looked for in the index that has that order, through all cases of the marketplace, as
 * long as PostgreSQL has not counted a table that grows fast.
 */
export async function readListingHistories(
  transaction: InTransaction,
  listings: readonly (ListingKey & { sellerId: string })[],
  now: string,
): Promise<ListingHistory[]> {
  const sameListing = sql`(cases.marketplace_id, cases.listing_id, cases.brand_id)
    = (asked.marketplace_id, asked.listing_id, asked.brand_id)`;
  const { rows } = await sql<
    Omit<ListingHistory, 'authorisation'> & (AuthorisationRow | Record<keyof AuthorisationRow, null>)
  >`
    SELECT latest.case_id AS "latestCaseId", answered.answer, decided.standing, authorised_sellers.authorisation_id AS "authorisationId",
      authorised_sellers.seller_id AS "sellerId", since, ends_on AS "endsOn", named_by AS "namedBy"
    FROM (SELECT * FROM unnest(
      ${listings.map(({ marketplaceId }) => marketplaceId)}::text[],
      ${listings.map(({ listingId }) => listingId)}::text[],
      ${listings.map(({ brandId }) => brandId)}::text[],
      ${listings.map(({ sellerId }) => sellerId)}::text[])
      WITH ORDINALITY) AS asked(marketplace_id, listing_id, brand_id, seller_id, position)
    LEFT JOIN LATERAL (
      SELECT (array_agg(case_id ORDER BY opened_at DESC, case_id DESC))[1] AS case_id FROM cases WHERE ${sameListing}
    ) AS latest ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('caseId', case_id, 'verdict', state #> '{verdict,value}', 'at', state #> '{verdict,at}',
        'fingerprint', state #> '{offer,fingerprint}') AS answer
      FROM cases WHERE ${sameListing} AND state ? 'verdict' ORDER BY state #>> '{verdict,at}' DESC LIMIT 1
    ) AS answered ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('caseId', case_id, 'isOpen', stage <> 'closed', 'ground', state #> '{measure,ground}',
        'deciders', state -> 'deciders', 'isInForce', state #>> '{measure,inForce}' <> 'none') AS standing
      FROM cases WHERE ${sameListing} AND kind <> 'reinstatement'
        AND (stage IN ('appeal_window', 'appeal_review') OR outcome = 'removed' AND state #>> '{measure,wanted}' <> 'none')
        AND (cases.seller_id = asked.seller_id OR state #>> '{measure,inForce}' <> 'none')
        AND NOT EXISTS (
          SELECT FROM cases AS undoing WHERE (undoing.marketplace_id, undoing.listing_id, undoing.brand_id)
            = (cases.marketplace_id, cases.listing_id, cases.brand_id)
            AND undoing.kind = 'reinstatement' AND undoing.state ->> 'cites' = cases.case_id)
      ORDER BY opened_at DESC, case_id DESC LIMIT 1
    ) AS decided ON true
    LEFT JOIN authorised_sellers ON (authorised_sellers.brand_id, authorised_sellers.seller_id) = (asked.brand_id, asked.seller_id)
      AND ${isAuthorisedNow(now)}
    ORDER BY position`.execute(transaction);
  return rows.map(({ latestCaseId, answer, standing, ...entry }) => {
    const authorisation = entry.authorisationId === null ? null : authorisationOf(entry);
    return { latestCaseId, answer, standing, authorisation };
  });
}

/** A suspicion that was accepted. */
export interface AcceptedSuspicion {
  suspicionId: string;
  caseId: string;
  /** `cited`: the case removes the offer already, and is not told. */
  result: 'opened' | 'joined' | 'cited';
  score: string;
  findings: readonly Finding[];
  /** The model that the offer is compared with. */
  referenceId?: string | undefined;
  snapshot: { sha256: string; bytes: string };
}

/**
 * Keeps suspicions with what their listings showed. The run of a case that was joined is yet to be told.
 * @throws a unique violation when another transaction has just accepted one of them
 */
export async function insertSuspicions(
  transaction: InTransaction,
  actor: Actor,
  accepted: readonly AcceptedSuspicion[],
  at: string,
): Promise<void> {
  const rows = accepted.map(({ snapshot, ...suspicion }) => ({ ...suspicion, ...snapshot }));
  await sql`
    WITH row AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("suspicionId" text, "caseId" text, result text,
        score text, findings jsonb, sha256 text, bytes text, "referenceId" text)
    ), text AS (
      INSERT INTO texts (sha256, bytes, created_at) SELECT sha256, convert_to(bytes, 'UTF8'), ${at} FROM row
    )
    INSERT INTO suspicions (suspicion_id, case_id, result, actor, score, findings, snapshot_sha256, received_at, told_at, reference_id)
    SELECT "suspicionId", "caseId", result, ${JSON.stringify(actor)}::jsonb, score, findings, sha256, ${at},
      CASE WHEN result <> 'joined' THEN ${at}::timestamptz END, "referenceId"
    FROM row ORDER BY "suspicionId"`.execute(transaction); // in one order, as two of them may hold the same ids
}

/** What detectors have found in a case: of the same finding that was reported several times, the highest score. */
export async function readFindings(database: Database, caseId: string): Promise<Finding[]> {
  const { rows } = await sql<Finding>`
    SELECT DISTINCT ON (finding ->> 'detector', finding ->> 'reasonCode') finding ->> 'detector' AS detector,
      finding ->> 'reasonCode' AS "reasonCode", finding ->> 'score' AS score
    FROM suspicions, jsonb_array_elements(findings) AS finding WHERE suspicions.case_id = ${caseId}
    ORDER BY finding ->> 'detector', finding ->> 'reasonCode', (finding ->> 'score')::numeric DESC`.execute(database);
  return rows.toSorted((one, other) => Number(other.score) - Number(one.score));
}

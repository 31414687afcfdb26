import { sql } from 'kysely';
import type { Case } from '../../domain/case/case.ts';
import type { Terms } from '../../domain/case/terms.ts';
import type { Measure, Outcome, Stage, StrikeState } from '../../domain/vocabulary.ts';
import type { Reference } from '../brands/references.ts';
import type { Database } from '../connect.ts';
import { erasedOf, type Erased, type ErasedColumns } from '../evidence/erased.ts';
import { countryOfSnapshot, wordsIn } from '../evidence/texts.ts';
import { readTerms } from '../terms/terms.ts';

/** A case with what its readers know it by. */
export interface ReadCase {
  subject: Case;
  /** What it runs by. */
  terms: Terms;
  brandName: string;
  /** The listing as it stood when the case was opened: JSON; nothing when it was erased or never taken. */
  snapshot?: string;
  /** That the listing as it stood was erased. */
  snapshotErased?: Erased;
  /** The case that undoes what this one did, and what is in force by that. */
  undoneBy?: { caseId: string; inForce: Measure; strike: StrikeState };
  /** The model that its newest suspicion which names one is compared with. */
  reference?: Pick<Reference, 'referenceId' | 'name' | 'pictures' | 'prices' | 'marks'>;
  /** Suspicions that have joined it, and of which its run has not been told yet. */
  joining?: { suspicions: number; score: string };
}

/** What a list of cases is narrowed to. */
export interface CaseFilter {
  /** The only brand whose cases the reader may see; `undefined` for readers of all. Never left out by accident. */
  tenant: string | undefined;
  /** Where the offers stand that the reader deals with, ISO 3166-1; `undefined` for readers who deal with all. */
  countries: readonly string[] | undefined;
  brandId?: string | undefined;
  stage?: Stage | undefined;
  outcome?: Outcome | undefined;
  marketplaceId?: string | undefined;
  listingId?: string | undefined;
  sellerId?: string | undefined;
  hasProblem?: boolean | undefined;
}

/** Where a page begins: after the case that stands there in the list's order. */
export interface CasePlace {
  at: string;
  caseId: string;
}

export type CaseOrder = 'newest_first' | { updatedSince: string };

const columns = (database: Database) =>
  database
    .selectFrom('cases')
    .leftJoin('brands', 'brands.brand_id', 'cases.brand_id')
    .leftJoin('texts', 'texts.sha256', 'cases.snapshot_sha256')
    .select(['cases.state', 'brands.name', 'texts.bytes'])
    .select(['texts.erased_at as erasedAt', 'texts.erased_because as erasedBecause']);

type Row = ErasedColumns & { state: Case; name: string | null; bytes: Buffer | null };

async function read(database: Database, { state, name, bytes, ...row }: Row): Promise<ReadCase> {
  const snapshot = wordsIn(bytes);
  const snapshotErased = erasedOf(row);
  return {
    subject: state,
    terms: await readTerms(database, state.terms),
    brandName: name ?? state.offer.brandId,
    ...(snapshot !== undefined && { snapshot }),
    ...(snapshotErased && { snapshotErased }),
  };
}

/** A case as it stands. */
export async function findCase(database: Database, caseId: string): Promise<ReadCase | undefined> {
  const row = await columns(database)
    .select([undoneBy.as('undoneBy'), joining.as('joining'), reference.as('reference')])
    .where('cases.case_id', '=', caseId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { undoneBy: undone, joining: added, reference: model } = row;
  return {
    ...(await read(database, row)),
    ...(undone && { undoneBy: undone }),
    ...(added && { joining: added }),
    ...(model && { reference: model }),
  };
}

/** The case that undoes what a row of `cases` did. */
export const undoneBy = sql<ReadCase['undoneBy'] | null>`(
  SELECT jsonb_build_object('caseId', undoing.case_id, 'inForce', undoing.state #> '{measure,inForce}',
    'strike', CASE WHEN undoing.state ->> 'strike' = 'undone' THEN 'undone' ELSE cases.state ->> 'strike' END)
  FROM cases AS undoing
  WHERE (undoing.marketplace_id, undoing.listing_id, undoing.brand_id)
      = (cases.marketplace_id, cases.listing_id, cases.brand_id)
    AND undoing.kind = 'reinstatement' AND undoing.state ->> 'cites' = cases.case_id AND cases.outcome = 'removed' LIMIT 1)`;

const joining = sql<ReadCase['joining'] | null>`(
  SELECT jsonb_build_object('suspicions', count(*), 'score', (array_agg(score ORDER BY score::numeric DESC))[1])
  FROM suspicions WHERE suspicions.case_id = cases.case_id AND told_at IS NULL HAVING count(*) > 0)`;

/** The model that a row of `cases` is compared with. */
export const reference = sql<ReadCase['reference'] | null>`(
  SELECT jsonb_build_object('referenceId', reference_id, 'name', name, 'pictures', pictures, 'prices', prices, 'marks', marks)
  FROM suspicions JOIN product_references USING (reference_id)
  WHERE suspicions.case_id = cases.case_id AND reference_id IS NOT NULL
  ORDER BY received_at DESC, suspicion_id DESC LIMIT 1)`;

/**
 * A page of cases: the newest first or, for who follows what changes, those updated since a moment, oldest first.
 * @param after where the page before ended
 */
export async function listCases(
  database: Database,
  filter: CaseFilter,
  { order, after, limit }: { order: CaseOrder; after?: CasePlace | undefined; limit: number },
): Promise<ReadCase[]> {
  const within = {
    brand_id: filter.tenant ?? filter.brandId,
    stage: filter.stage,
    outcome: filter.outcome,
    marketplace_id: filter.marketplaceId,
    listing_id: filter.listingId,
    seller_id: filter.sellerId,
    has_problem: filter.hasProblem,
  };
  const leading = leadingColumns(within, order);
  let query = columns(database).limit(limit);
  for (const [column, value] of Object.entries(within)) {
    if (value === undefined) continue;
    const ref = sql.ref(`cases.${column}`);
    query = leading.includes(column)
      ? query.where(ref, '=', sql`ANY(${[value]}::text[])`)
      : query.where(ref, '=', value);
  }
  if (filter.tenant !== undefined && filter.brandId !== undefined)
    query = query.where('cases.brand_id', '=', filter.brandId);
  if (filter.countries !== undefined)
    query = query.where(sql<boolean>`${countryOfSnapshot} = ANY(${filter.countries}::text[])`);
  for (const column of leading) query = query.orderBy(sql.ref(`cases.${column}`));
  if (order === 'newest_first') {
    query = query.orderBy('cases.opened_at', 'desc').orderBy('cases.case_id', 'desc');
    if (after)
      query = query.where(sql<boolean>`(cases.opened_at, cases.case_id) < (${after.at}::timestamptz, ${after.caseId})`);
  } else {
    query = query
      .orderBy('cases.updated_at')
      .orderBy('cases.case_id')
      .where('cases.updated_at', '>=', order.updatedSince);
    if (after)
      query = query.where(
        sql<boolean>`(cases.updated_at, cases.case_id) > (${after.at}::timestamptz, ${after.caseId})`,
      );
  }
  const found: ReadCase[] = [];
  for (const row of await query.execute()) found.push(await read(database, row)); // most have terms that are known
  return found;
}

/**
 * The columns that lead the index in which the wanted cases stand together, in the order of the list. The planner supposes
 * that what is wanted is spread evenly over time, walks through all cases in their order, and finds that the last half year
 * holds no removed one. Asked as lists of one value, and sorted by them first, only the right index gives the order.
 */
function leadingColumns(within: Record<string, unknown>, order: CaseOrder): string[] {
  const isGiven = (column: string): boolean => within[column] !== undefined;
  if (isGiven('listing_id')) return [];
  if (isGiven('seller_id')) return ['seller_id'];
  const stage = isGiven('outcome') ? 'outcome' : 'stage';
  const leading = ['brand_id', stage].filter(isGiven);
  if (leading.length > 0 || order !== 'newest_first') return leading;
  return ['marketplace_id'].filter(isGiven);
}

/** Where an offer stands, as was reported last; a detector's word counts before a brand's own. Nothing, when nobody has said. */
export async function countryReported(
  database: Database,
  { marketplaceId, listingId }: { marketplaceId: string; listingId: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ country: string | null }>`
    SELECT ${countryOfSnapshot} AS country FROM cases JOIN texts ON texts.sha256 = cases.snapshot_sha256
    WHERE listing_id = ${listingId} AND marketplace_id = ${marketplaceId}
    ORDER BY cases.kind = 'suspicion' DESC, opened_at DESC LIMIT 1`.execute(database);
  return rows[0]?.country ?? undefined;
}

/** Where the offer of a case stands, as was reported; nothing, when nobody has said. */
export async function countryOfCase(database: Database, caseId: string): Promise<string | undefined> {
  const { rows } = await sql<{ country: string | null }>`
    SELECT ${countryOfSnapshot} AS country FROM cases JOIN texts ON texts.sha256 = cases.snapshot_sha256
    WHERE case_id = ${caseId}`.execute(database);
  return rows[0]?.country ?? undefined;
}

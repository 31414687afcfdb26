import { sql } from 'kysely';
import type { Case } from '../domain/case/case.ts';
import type { Outcome, Stage } from '../domain/vocabulary.ts';
import type { Database } from './connect.ts';
import { wordsIn } from './texts.ts';

/** A case with what its readers know it by. */
export interface ReadCase {
  subject: Case;
  brandName: string;
  /** The listing as it stood when the case was opened: JSON; nothing when it was erased or never taken. */
  snapshot?: string;
}

/** What a list of cases is narrowed to. */
export interface CaseFilter {
  /** The only brand whose cases the reader may see; `undefined` for readers of all. Never left out by accident. */
  tenant: string | undefined;
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
    .select(['cases.state', 'brands.name', 'texts.bytes']);

type Row = { state: Case; name: string | null; bytes: Buffer | null };

function read({ state, name, bytes }: Row): ReadCase {
  const snapshot = wordsIn(bytes);
  return { subject: state, brandName: name ?? state.brandId, ...(snapshot !== undefined && { snapshot }) };
}

/** A case as it stands. */
export async function findCase(database: Database, caseId: string): Promise<ReadCase | undefined> {
  const row = await columns(database).where('cases.case_id', '=', caseId).executeTakeFirst();
  return row && read(row);
}

/**
 * A page of cases: the newest first or, for who follows what changes, those updated since a moment, oldest first.
 * @param after where the page before ended
 */
export async function listCases(
  database: Database,
  filter: CaseFilter,
  { order, after, limit }: { order: CaseOrder; after?: CasePlace | undefined; limit: number },
): Promise<ReadCase[]> {
  const equal = {
    brand_id: filter.brandId,
    stage: filter.stage,
    outcome: filter.outcome,
    marketplace_id: filter.marketplaceId,
    listing_id: filter.listingId,
    seller_id: filter.sellerId,
    has_problem: filter.hasProblem,
  };
  let query = columns(database).limit(limit);
  if (filter.tenant !== undefined) query = query.where('cases.brand_id', '=', filter.tenant);
  for (const [column, value] of Object.entries(equal)) {
    if (value !== undefined) query = query.where(sql.ref(`cases.${column}`), '=', value);
  }
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
  return (await query.execute()).map(read);
}

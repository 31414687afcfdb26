import { sql, type RawBuilder } from 'kysely';
import type { SoughtWord } from '../../domain/search/title-words.ts';
import { stages, type Outcome, type Stage } from '../../domain/vocabulary.ts';
import type { Database } from '../connect.ts';
import { readRow, type CasePlace, type CaseRow, type ReadCase } from './cases.ts';
import { dueKey } from './listed-cases.ts';
import { hasWords } from './words.ts';

/** What a list of cases is narrowed to. */
export interface CaseFilter {
  /** The only brand whose cases the reader may see; `undefined` for readers of all. Never left out by accident. */
  tenant: string | undefined;
  /** Where the offers stand that the reader deals with, ISO 3166-1; `undefined` for readers who deal with all. */
  countries: readonly string[] | undefined;
  brandId?: string | undefined;
  /** Cases that stand at one of these steps. */
  stages?: readonly Stage[] | undefined;
  outcome?: Outcome | undefined;
  marketplaceId?: string | undefined;
  listingId?: string | undefined;
  sellerId?: string | undefined;
  hasProblem?: boolean | undefined;
  /** Words that the offer's title has, all of them; none finds nothing. */
  sought?: readonly SoughtWord[] | undefined;
}

/** `due_first` holds open cases alone: a closed one is due no more. */
export type CaseOrder = 'newest_first' | 'due_first' | { updatedSince: string };

/** A case in a list, with where it stands there. */
export interface PlacedCase extends ReadCase {
  place: CasePlace;
}

interface Page {
  order: CaseOrder;
  /** Where the page before ended. */
  after?: CasePlace | undefined;
  limit: number;
}

/** So many cases, as the list has them, are looked through for words before the words are asked which cases have them. */
const lookedThrough = 2000;

/**
 * A page of cases: the newest first, or what is due first or, for who follows what changes, those updated since a moment,
 * oldest first.
 */
export async function listCases(database: Database, filter: CaseFilter, page: Page): Promise<PlacedCase[]> {
  if (!filter.sought) return read(database, pageOf(filter, page), page.order);
  const words = hasWords(filter.sought, filter.tenant ?? filter.brandId);
  if (!words) return [];
  const { at, direction } = orders(page.order);
  // A word that many titles have is soon met among the first; of one that few have, the index of words gives all.
  const { rows } = await sql<{ looked: number; found: string[] }>`
    WITH listed AS MATERIALIZED (${pageOf(filter, { ...page, limit: lookedThrough })})
    SELECT (SELECT count(*)::integer FROM listed) AS looked, ARRAY(
      SELECT listed.case_id FROM listed JOIN case_words USING (case_id) WHERE ${words}
      ORDER BY listed.at ${direction}, listed.case_id ${direction} LIMIT ${page.limit}) AS found`.execute(database);
  const { looked, found } = rows[0]!;
  const matching = sql`WITH matching AS MATERIALIZED (SELECT case_id FROM case_words WHERE ${words})`;
  return read(
    database,
    found.length === page.limit || looked < lookedThrough
      ? sql`SELECT cases.case_id, ${at} AS at FROM cases WHERE cases.case_id = ANY(${found}::text[])`
      : sql`${matching} SELECT cases.case_id, ${at} AS at FROM matching JOIN cases USING (case_id)
          WHERE ${conditionsOf(filter, page, [])} ORDER BY 2 ${direction}, 1 ${direction} LIMIT ${page.limit}`,
    page.order,
  );
}

/** Reads the cases of a page. @param page selects `case_id` and `at` by which it is sorted */
async function read(database: Database, page: RawBuilder<unknown>, order: CaseOrder): Promise<PlacedCase[]> {
  const { direction } = orders(order);
  const { rows } = await sql<CaseRow & { at: string; case_id: string }>`
    SELECT listed.at, listed.case_id, cases.state, brands.name, texts.bytes,
      texts.erased_at AS "erasedAt", texts.erased_because AS "erasedBecause" FROM (${page}) AS listed
    JOIN cases USING (case_id) LEFT JOIN brands USING (brand_id) LEFT JOIN texts ON texts.sha256 = cases.snapshot_sha256
    ORDER BY listed.at ${direction}, listed.case_id ${direction}`.execute(database);
  const found: PlacedCase[] = [];
  for (const row of rows)
    // most have terms that are known
    found.push({ ...(await readRow(database, row)), place: { at: row.at, caseId: row.case_id } });
  return found;
}

/** By what a list is sorted. */
function orders(order: CaseOrder): {
  at: RawBuilder<string>;
  direction: RawBuilder<unknown>;
  beyond: RawBuilder<unknown>;
} {
  const [ascending, descending] = [
    { direction: sql.raw('ASC'), beyond: sql.raw('>') },
    { direction: sql.raw('DESC'), beyond: sql.raw('<') },
  ];
  if (order === 'newest_first') return { at: sql`cases.opened_at`, ...descending };
  return { at: order === 'due_first' ? dueKey('cases.due_at') : sql`cases.updated_at`, ...ascending };
}

/**
 * The cases of a page. Where a column that leads the index may have several values, the first of each are taken, and of
 * these the first: no index gives them all in the order of the list.
 */
function pageOf(filter: CaseFilter, page: Page): RawBuilder<unknown> {
  const { at, direction } = orders(page.order);
  const within = withinOf(filter, page.order);
  const leading = leadingColumns(within, page.order);
  const spread = leading.filter((column) => within[column]!.length !== 1);
  const sorted = [...leading.map((column) => sql.ref(`cases.${column}`)), sql`${at} ${direction}`];
  const one = sql`
    SELECT cases.case_id, ${at} AS at FROM cases WHERE ${conditionsOf(filter, page, leading)}
    ORDER BY ${sql.join(sorted)}, cases.case_id ${direction} LIMIT ${page.limit}`;
  if (spread.length === 0) return one;
  const own = spread.map(
    (column) => sql`unnest(${within[column]}::text[]) AS ${sql.id(`own_${column}`)}(${sql.id(column)})`,
  );
  return sql`SELECT one.* FROM ${sql.join(own)}, LATERAL (${one}) AS one
    ORDER BY one.at ${direction}, one.case_id ${direction} LIMIT ${page.limit}`;
}

/** What each column may be; a column that may be anything is left out. */
function withinOf(filter: CaseFilter, order: CaseOrder): Record<string, readonly string[]> {
  const given = {
    brand_id: filter.tenant ?? filter.brandId,
    outcome: filter.outcome,
    marketplace_id: filter.marketplaceId,
    listing_id: filter.listingId,
    seller_id: filter.sellerId,
  };
  const standing = order === 'due_first' ? (filter.stages ?? stages).filter((one) => one !== 'closed') : filter.stages;
  return {
    ...Object.fromEntries(
      Object.entries(given).flatMap(([column, value]) => (value === undefined ? [] : [[column, [value]]])),
    ),
    ...(standing && { stage: [...new Set(standing)] }),
    ...(filter.countries && { country: filter.countries }),
  };
}

/** @param leading columns that lead the index; those with several values are compared with the one that is the turn of */
function conditionsOf(filter: CaseFilter, { order, after }: Page, leading: readonly string[]): RawBuilder<unknown> {
  const { at, beyond } = orders(order);
  const conditions = Object.entries(withinOf(filter, order)).map(([column, values]) => {
    const ref = sql.ref(`cases.${column}`);
    if (leading.includes(column) && values.length !== 1)
      return sql`${ref} = ANY(ARRAY[${sql.ref(`own_${column}.${column}`)}])`;
    return leading.includes(column) || values.length !== 1
      ? sql`${ref} = ANY(${values}::text[])`
      : sql`${ref} = ${values[0]}`;
  });
  if (order === 'due_first') conditions.push(sql`cases.stage <> 'closed'`);
  if (typeof order === 'object') conditions.push(sql`cases.updated_at >= ${order.updatedSince}`);
  if (filter.hasProblem !== undefined) conditions.push(sql`cases.has_problem = ${filter.hasProblem}`);
  if (filter.tenant !== undefined && filter.brandId !== undefined)
    conditions.push(sql`cases.brand_id = ${filter.brandId}`);
  if (after) conditions.push(sql`(${at}, cases.case_id) ${beyond} (${after.at}::timestamptz, ${after.caseId})`);
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` AND `);
}

/**
 * The columns that lead the index in which the wanted cases stand together, in the order of the list. The planner supposes
 * that what is wanted is spread evenly over time, walks through all cases in their order, and finds that the last half year
 * holds no removed one. Asked as lists of one value, and sorted by them first, only the right index gives the order.
 */
function leadingColumns(within: Record<string, unknown>, order: CaseOrder): string[] {
  const isGiven = (column: string): boolean => within[column] !== undefined;
  if (isGiven('listing_id')) return [];
  if (order === 'due_first') return isGiven('seller_id') ? ['seller_id'] : ['brand_id', 'stage'].filter(isGiven);
  if (isGiven('seller_id')) return ['seller_id'];
  const stage = isGiven('outcome') ? 'outcome' : 'stage';
  if (order === 'newest_first' && isGiven('brand_id') && isGiven('country') && !isGiven(stage))
    return ['brand_id', 'country'];
  const leading = ['brand_id', stage].filter(isGiven);
  if (leading.length > 0 || order !== 'newest_first') return leading;
  return ['marketplace_id'].filter(isGiven);
}

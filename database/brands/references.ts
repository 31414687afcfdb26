import { sql } from 'kysely';
import type { Database, InTransaction } from '../connect.ts';

/** A model of a brand, to compare offers with. */
export interface Reference {
  referenceId: string;
  brandId: string;
  name: string;
  /** Files by their SHA-256. */
  pictures: string[];
  /** What it usually costs, each market once. */
  prices: { market: string; price: { amount: string; currency: string } }[];
  /** By what a genuine one is told from a fake. */
  marks: string[];
  namedBy: string;
  updatedAt: string;
  /** Since when nothing new names it; `null`: it is on the list. */
  endedAt: string | null;
}

const columns = [
  'reference_id as referenceId',
  'brand_id as brandId',
  'name',
  'pictures',
  'prices',
  'marks',
  'named_by as namedBy',
  'updated_at as updatedAt',
  'ended_at as endedAt',
] as const;

/** A page of a brand's references by their ids, or of those of all. */
export function listReferences(
  database: Database,
  brandId: string | undefined,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Reference[]> {
  let page = database
    .selectFrom('product_references')
    .select(columns)
    .where('ended_at', 'is', null)
    .orderBy('reference_id')
    .limit(limit);
  if (brandId !== undefined) page = page.where('brand_id', '=', brandId);
  if (after !== undefined) page = page.where('reference_id', '>', after);
  return page.execute();
}

/** One of whichever brand, also when it is off the list. */
export const findReference = (
  database: Database | InTransaction,
  referenceId: string,
): Promise<Reference | undefined> =>
  database.selectFrom('product_references').select(columns).where('reference_id', '=', referenceId).executeTakeFirst();

/** How many a brand has. */
export async function countReferences(transaction: InTransaction, brandId: string): Promise<number> {
  const { many } = await transaction
    .selectFrom('product_references')
    .select(({ fn }) => fn.countAll<string>().as('many'))
    .where('brand_id', '=', brandId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(many);
}

/** Keeps a new one, or brings one that is there to what is said. */
export async function writeReference(
  transaction: InTransaction,
  { referenceId, brandId, name, pictures, prices, marks, namedBy, updatedAt }: Omit<Reference, 'endedAt'>,
): Promise<void> {
  const said = { name, pictures, prices: JSON.stringify(prices), marks, named_by: namedBy, updated_at: updatedAt };
  await transaction
    .insertInto('product_references')
    .values({ reference_id: referenceId, brand_id: brandId, ...said, ended_at: null })
    .onConflict((conflict) => conflict.column('reference_id').doUpdateSet(said))
    .execute();
}

/** Nothing new names it from now on. */
export async function endReference(transaction: InTransaction, referenceId: string, at: string): Promise<void> {
  await transaction
    .updateTable('product_references')
    .set({ ended_at: at })
    .where('reference_id', '=', referenceId)
    .execute();
}

/** The brands of those references that can be named, by id. */
export async function brandsOfReferences(
  transaction: InTransaction,
  referenceIds: readonly string[],
): Promise<Map<string, string>> {
  if (referenceIds.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('product_references')
    .select(['reference_id', 'brand_id'])
    .where('reference_id', '=', sql<string>`ANY(${referenceIds}::text[])`)
    .where('ended_at', 'is', null)
    .execute();
  return new Map(rows.map(({ reference_id, brand_id }) => [reference_id, brand_id]));
}

import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Database, InTransaction } from '../connect.ts';

/** A seller whom a brand has authorised. */
export interface AuthorisedSeller {
  sellerId: string;
  /** ISO-8601. */
  since: string;
  /** The last day on which it counts, `YYYY-MM-DD`, by the brand's own days; `null`: until it is revoked. */
  endsOn: string | null;
  /** Whose word it is; `null` where that was not kept. */
  namedBy: string | null;
}

/** Whether a row of `authorised_sellers` counts. @param now ISO-8601 */
export const isAuthorisedNow = (
  now: string | RawBuilder<unknown>,
) => sql<SqlBool>`(authorised_sellers.revoked_at IS NULL
  AND (authorised_sellers.ends_on IS NULL OR authorised_sellers.ends_on >= (${now}::timestamptz AT TIME ZONE
    (SELECT zone FROM brands WHERE brands.brand_id = authorised_sellers.brand_id))::date))`;

/** Whether the seller is on the brand's list. */
export async function isAuthorisedSeller(
  database: Database,
  { brandId, sellerId, now }: { brandId: string; sellerId: string; now: string },
): Promise<boolean> {
  const found = await database
    .selectFrom('authorised_sellers')
    .select('seller_id')
    .where('brand_id', '=', brandId)
    .where('seller_id', '=', sellerId)
    .where(isAuthorisedNow(now))
    .executeTakeFirst();
  return found !== undefined;
}

const columns = ['seller_id as sellerId', 'since', 'ends_on as endsOn', 'named_by as namedBy'] as const;

/** A page of a brand's list by the sellers' ids: those who count, or will have counted until their day. */
export const listAuthorisedSellers = (
  database: Database,
  brandId: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<AuthorisedSeller[]> => {
  const list = database
    .selectFrom('authorised_sellers')
    .select(columns)
    .where('brand_id', '=', brandId)
    .where('revoked_at', 'is', null)
    .orderBy('seller_id')
    .limit(limit);
  return (after === undefined ? list : list.where('seller_id', '>', after)).execute();
};

/** A seller on a brand's list; nothing when there is none of this id on it. */
export const findAuthorisedSeller = (
  database: Database,
  brandId: string,
  sellerId: string,
): Promise<AuthorisedSeller | undefined> =>
  database
    .selectFrom('authorised_sellers')
    .select(columns)
    .where('brand_id', '=', brandId)
    .where('seller_id', '=', sellerId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();

/** Puts sellers on a brand's list, or brings those on it to what is given. Gives each that was not on it before. */
export async function nameAuthorisedSellers(
  database: Database | InTransaction,
  brandId: string,
  sellers: readonly { sellerId: string; endsOn?: string | undefined }[],
  { namedBy, at }: { namedBy: string; at: string },
): Promise<Set<string>> {
  const { rows } = await sql<{ sellerId: string; isNew: boolean }>`
    WITH given AS (
      SELECT DISTINCT ON ("sellerId") * FROM jsonb_to_recordset(${JSON.stringify(sellers)}::jsonb) AS r("sellerId" text, "endsOn" date)
    ), before AS (
      SELECT seller_id FROM authorised_sellers JOIN given ON seller_id = "sellerId"
      WHERE brand_id = ${brandId} AND revoked_at IS NULL
    ), written AS (
      INSERT INTO authorised_sellers AS s (brand_id, seller_id, since, ends_on, named_by)
      SELECT ${brandId}, "sellerId", ${at}, "endsOn", ${namedBy} FROM given
      ON CONFLICT (brand_id, seller_id) DO UPDATE SET ends_on = excluded.ends_on, named_by = excluded.named_by, revoked_at = NULL,
        since = CASE WHEN s.revoked_at IS NULL THEN s.since ELSE excluded.since END
      WHERE s.revoked_at IS NOT NULL OR s.ends_on IS DISTINCT FROM excluded.ends_on
      RETURNING seller_id
    )
    SELECT "sellerId", NOT EXISTS (SELECT FROM before WHERE before.seller_id = "sellerId") AS "isNew" FROM given`.execute(
    database,
  );
  return new Set(rows.filter(({ isNew }) => isNew).map(({ sellerId }) => sellerId));
}

/** Takes a seller off a brand's list; gives who it was, or nothing when there was none of this id on it. */
export const revokeAuthorisedSeller = (
  database: Database,
  brandId: string,
  sellerId: string,
  at: string,
): Promise<AuthorisedSeller | undefined> =>
  database
    .updateTable('authorised_sellers')
    .set({ revoked_at: at })
    .where('brand_id', '=', brandId)
    .where('seller_id', '=', sellerId)
    .where('revoked_at', 'is', null)
    .returning(columns)
    .executeTakeFirst();

/** A brand's verdict names a seller: one who does not count any more is back, without an end. */
export async function nameByVerdict(
  transaction: InTransaction,
  verdicts: readonly { brandId: string; sellerId: string; namedBy: string; at: string }[],
): Promise<void> {
  if (verdicts.length === 0) return;
  // One statement writes no row twice, and many cases are recorded at once.
  const last = new Map(verdicts.map((verdict) => [`${verdict.brandId} ${verdict.sellerId}`, verdict]));
  const rows = [...last.values()].map(({ brandId, sellerId, namedBy, at }) => ({
    brand_id: brandId,
    seller_id: sellerId,
    named_by: namedBy,
    since: at,
  }));
  await transaction
    .insertInto('authorised_sellers')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['brand_id', 'seller_id'])
        .doUpdateSet((excluded) => ({
          since: excluded.ref('excluded.since'),
          named_by: excluded.ref('excluded.named_by'),
          ends_on: null,
          revoked_at: null,
        }))
        .where(sql<SqlBool>`NOT ${isAuthorisedNow(sql`excluded.since`)}`),
    )
    .execute();
}

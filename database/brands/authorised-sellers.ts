import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Authorisation } from '../../domain/case/authorisation.ts';
import type { Database, InTransaction } from '../connect.ts';

/** An entry of a brand's list, as a row has it. */
export interface AuthorisationRow {
  authorisationId: string;
  sellerId: string;
  /** When it was put on the list, ISO-8601. */
  since: string;
  /** The last day on which it counts, `YYYY-MM-DD`, by the brand's own days; `null`: until it is revoked. */
  endsOn: string | null;
  /** Whose word it is; `null` where that was not kept. */
  namedBy: string | null;
}

/** The entry of a row. */
export const authorisationOf = ({
  authorisationId,
  sellerId,
  since,
  endsOn,
  namedBy,
}: AuthorisationRow): Authorisation => ({
  authorisationId,
  sellerId,
  since,
  ...(endsOn !== null && { endsOn }),
  ...(namedBy !== null && { namedBy }),
});

/** Whether a row of `authorised_sellers` counts. @param now ISO-8601 */
export const isAuthorisedNow = (
  now: string | RawBuilder<unknown>,
) => sql<SqlBool>`(authorised_sellers.revoked_at IS NULL
  AND (authorised_sellers.ends_on IS NULL OR authorised_sellers.ends_on >= (${now}::timestamptz AT TIME ZONE
    (SELECT zone FROM brands WHERE brands.brand_id = authorised_sellers.brand_id))::date))`;

const columns = [
  'authorisation_id as authorisationId',
  'seller_id as sellerId',
  'since',
  'ends_on as endsOn',
  'named_by as namedBy',
] as const;

/** The entry by which the seller is on the brand's list now, if one is. */
export async function findAuthorisation(
  database: Database,
  { brandId, sellerId, now }: { brandId: string; sellerId: string; now: string },
): Promise<Authorisation | undefined> {
  const found = await database
    .selectFrom('authorised_sellers')
    .select(columns)
    .where('brand_id', '=', brandId)
    .where('seller_id', '=', sellerId)
    .where(isAuthorisedNow(now))
    .executeTakeFirst();
  return found && authorisationOf(found);
}

/** A page of a brand's list by the sellers' ids: those who count, or will have counted until their day. */
export const listAuthorisedSellers = (
  database: Database,
  brandId: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<AuthorisationRow[]> => {
  const list = database
    .selectFrom('authorised_sellers')
    .select(columns)
    .where('brand_id', '=', brandId)
    .where('revoked_at', 'is', null)
    .orderBy('seller_id')
    .limit(limit);
  return (after === undefined ? list : list.where('seller_id', '>', after)).execute();
};

/** An entry that stands on its brand's list no more. */
export interface PastAuthorisationRow extends AuthorisationRow {
  endedAt: string;
  /** Who has revoked it, or put the next in its place; `null` where that was not kept. */
  endedBy: string | null;
  endedAs: 'revoked' | 'replaced';
}

/** A page of what once stood on a brand's list, the newest end first. The database keeps it, whoever changes the list. */
export async function listPastAuthorisations(
  database: Database,
  brandId: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<PastAuthorisationRow[]> {
  const before =
    after !== undefined &&
    sql<SqlBool>`(ended_at, authorisation_id) < (
      SELECT ended_at, authorisation_id FROM past_authorisations WHERE authorisation_id = ${after})`;
  const past = database
    .selectFrom('past_authorisations')
    .select([...columns, 'ended_at as endedAt', 'ended_by as endedBy', 'ended_as as endedAs'])
    .where('brand_id', '=', brandId)
    .orderBy('ended_at', 'desc')
    .orderBy('authorisation_id', 'desc')
    .limit(limit);
  return (before ? past.where(before) : past).execute();
}

/** A seller on a brand's list; nothing when there is none of this id on it. */
export const findAuthorisedSeller = (
  database: Database,
  brandId: string,
  sellerId: string,
): Promise<AuthorisationRow | undefined> =>
  database
    .selectFrom('authorised_sellers')
    .select(columns)
    .where('brand_id', '=', brandId)
    .where('seller_id', '=', sellerId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();

/** Puts sellers on a brand's list, or new entries in the place of those that say otherwise. Gives each that was not on it before. */
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
      ON CONFLICT (brand_id, seller_id) DO UPDATE SET since = excluded.since, ends_on = excluded.ends_on,
        named_by = excluded.named_by, revoked_at = NULL
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
  { revokedBy, at }: { revokedBy: string; at: string },
): Promise<AuthorisationRow | undefined> =>
  database
    .updateTable('authorised_sellers')
    .set({ revoked_at: at, revoked_by: revokedBy })
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

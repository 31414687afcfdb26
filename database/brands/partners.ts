import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Database, InTransaction } from '../connect.ts';

/** Days on which somebody is away, `YYYY-MM-DD`, both included. */
export interface Absence {
  from: string;
  until: string;
}

/** Somebody of the marketplace whom a brand can turn to. */
export interface PartnerPerson {
  membershipId: string;
  name: string;
  email: string;
}

/** Who looks after a brand. */
export interface Partner {
  accountManager: PartnerPerson;
  deputy: PartnerPerson | null;
  /** The account manager's, when it is not over. */
  absence: Absence | null;
  /** Who gets now what is for the account manager. */
  actingId: string;
}

type Moment = string | RawBuilder<unknown>;

const day = (now: Moment): RawBuilder<string> => sql`(${now}::timestamptz AT TIME ZONE brands.zone)::date`;

const isAbsent = (membershipId: string, now: Moment): RawBuilder<SqlBool> => sql`EXISTS (
  SELECT FROM account_managers AS away
  WHERE away.membership_id = ${sql.ref(membershipId)} AND ${day(now)} BETWEEN away.absent_from AND away.absent_until)`;

/**
 * Who gets what is for the account manager of a row of `brands`: the deputy while the account manager is absent, by the
 * brand's own days, and the deputy is not.
 * @param now ISO-8601, or a column
 */
export const partnerAt = (now: Moment): RawBuilder<string> => sql`CASE
  WHEN ${isAbsent('brands.account_manager_id', now)} AND NOT ${isAbsent('brands.deputy_id', now)} AND EXISTS (
    SELECT FROM memberships AS stand_in WHERE stand_in.membership_id = brands.deputy_id AND stand_in.left_at IS NULL)
  THEN brands.deputy_id ELSE brands.account_manager_id END`;

const person = (table: string): RawBuilder<PartnerPerson> => sql`jsonb_build_object(
  'membershipId', ${sql.ref(`${table}.membership_id`)}, 'name', ${sql.ref(`${table}.name`)}, 'email', ${sql.ref(`${table}.email`)})`;

/** Who looks after a brand; nothing when there is no such brand. */
export async function findPartner(database: Database, brandId: string, now: string): Promise<Partner | undefined> {
  const { rows } = await sql<Partner>`
    SELECT ${person('manager')} AS "accountManager", CASE WHEN deputy.membership_id IS NOT NULL THEN ${person('deputy')} END AS deputy,
      CASE WHEN a.absent_until >= ${day(now)} THEN jsonb_build_object('from', a.absent_from, 'until', a.absent_until) END AS absence,
      ${partnerAt(now)} AS "actingId"
    FROM brands
    JOIN memberships AS manager ON manager.membership_id = brands.account_manager_id
    LEFT JOIN memberships AS deputy ON deputy.membership_id = brands.deputy_id AND deputy.left_at IS NULL
    LEFT JOIN account_managers AS a ON a.membership_id = brands.account_manager_id
    WHERE brands.brand_id = ${brandId}`.execute(database);
  return rows[0];
}

/** The brands that somebody looks after, as account manager or as deputy. */
export async function brandsLookedAfterBy(database: Database | InTransaction, membershipId: string): Promise<string[]> {
  const found = await database
    .selectFrom('brands')
    .select('brand_id')
    .where(({ eb, or }) => or([eb('account_manager_id', '=', membershipId), eb('deputy_id', '=', membershipId)]))
    .orderBy('brand_id')
    .execute();
  return found.map(({ brand_id }) => brand_id);
}

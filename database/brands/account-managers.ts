import { sql } from 'kysely';
import { chooseAccountManager, type Candidate } from '../../domain/account-managers.ts';
import { permissions } from '../../domain/access/permissions.ts';
import { marketplaceRoles, type MarketplaceRole } from '../../domain/access/roles.ts';
import type { Database, InTransaction } from '../connect.ts';
import type { Absence } from './partners.ts';

/** Somebody of the marketplace who may look after brands. */
export interface AccountManager extends Candidate {
  name: string;
  email: string;
  role: MarketplaceRole;
  absence: Absence | null;
}

const managing = marketplaceRoles.filter((role) => permissions[role].includes('enrolBrand'));

/** Those who may look after brands: all of them, or one. */
export async function listAccountManagers(
  database: Database | InTransaction,
  membershipId?: string,
): Promise<AccountManager[]> {
  const { rows } = await sql<AccountManager>`
    SELECT membership_id AS "membershipId", name, email, role, coalesce(markets, '{}') AS markets,
      CASE WHEN absent_from IS NOT NULL THEN jsonb_build_object('from', absent_from, 'until', absent_until) END AS absence,
      (SELECT count(*)::integer FROM brands WHERE account_manager_id = membership_id) AS brands
    FROM memberships LEFT JOIN account_managers USING (membership_id)
    WHERE memberships.brand_id IS NULL AND left_at IS NULL AND role = ANY(${managing}::text[])
      AND (${membershipId ?? null}::text IS NULL OR membership_id = ${membershipId ?? null})
    ORDER BY membership_id`.execute(database);
  return rows;
}

/**
 * Who is given a new brand that is at home in a country: an account manager who is there on this day or, where there is
 * none, whoever else may look after brands.
 * @returns nothing while nobody may
 */
export async function assignAccountManager(
  transaction: InTransaction,
  country: string,
  day: string,
): Promise<string | undefined> {
  const all = await listAccountManagers(transaction);
  const there = all.filter(({ absence }) => absence === null || day < absence.from || absence.until < day);
  const managers = there.filter(({ role }) => role === 'account_manager');
  const [candidates = []] = [managers, there, all].filter(({ length }) => length > 0);
  return chooseAccountManager(candidates, country);
}

/** Keeps what is said of somebody who looks after brands. */
export async function writeAccountManager(
  transaction: InTransaction,
  membershipId: string,
  { markets, absence }: { markets: readonly string[]; absence: Absence | null },
): Promise<void> {
  const said = {
    markets: [...markets],
    absent_from: absence?.from ?? null,
    absent_until: absence?.until ?? null,
  };
  await transaction
    .insertInto('account_managers')
    .values({ membership_id: membershipId, ...said })
    .onConflict((conflict) => conflict.column('membership_id').doUpdateSet(said))
    .execute();
}

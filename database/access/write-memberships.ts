import { sql } from 'kysely';
import { permissions } from '../../domain/access/permissions.ts';
import type { InTransaction } from '../connect.ts';
import type { Member } from './memberships.ts';

/**
 * Until the transaction ends nobody else changes who is of a brand or of the marketplace, or enrols a brand: whose
 * address it is, and who is left, is asked and written as one.
 */
export const lockMemberships = (transaction: InTransaction): Promise<unknown> =>
  sql`SELECT pg_advisory_xact_lock(hashtextextended('memberships', 0))`.execute(transaction);

/** Enters somebody, or brings somebody of the same id to what is given; whoever had left is back. */
export async function writeMember(
  transaction: InTransaction,
  { membershipId, brandId, role, name, email, language, delegation }: Member,
  at: string,
): Promise<void> {
  const given = {
    role,
    name,
    email,
    language,
    ipr_record_ids: delegation ? [...delegation.iprRecordIds] : null,
    territories: delegation ? [...delegation.territories] : null,
    ends_on: delegation?.endsOn ?? null,
    left_at: null,
  };
  await transaction
    .insertInto('memberships')
    .values({ membership_id: membershipId, brand_id: brandId, ...given, joined_at: at })
    .onConflict((conflict) => conflict.column('membership_id').doUpdateSet(given))
    .execute();
  if (!permissions[role].includes('enrolBrand')) await endDeputyships(transaction, [membershipId]);
}

/** Whose the address is or was within a brand or, with `null`, among the marketplace's people. */
export async function findByAddress(
  transaction: InTransaction,
  brandId: string | null,
  email: string,
): Promise<{ membershipId: string; hasLeft: boolean } | undefined> {
  const { rows } = await sql<{ membershipId: string; hasLeft: boolean }>`
    SELECT membership_id AS "membershipId", left_at IS NOT NULL AS "hasLeft" FROM memberships
    WHERE lower(email) = lower(${email}) AND brand_id IS NOT DISTINCT FROM ${brandId}`.execute(transaction);
  return rows[0];
}

/** From now on they may do nothing here, and get no letter; those under way find nobody any more. */
export async function endMemberships(
  transaction: InTransaction,
  membershipIds: readonly string[],
  at: string,
): Promise<void> {
  await transaction
    .updateTable('memberships')
    .set({ left_at: at })
    .where('membership_id', '=', sql<string>`ANY(${membershipIds}::text[])`)
    .where('left_at', 'is', null)
    .execute();
  await endDeputyships(transaction, membershipIds);
}

/** Their brands have no deputy for the time being. */
const endDeputyships = (transaction: InTransaction, membershipIds: readonly string[]): Promise<unknown> =>
  transaction
    .updateTable('brands')
    .set({ deputy_id: null })
    .where('deputy_id', '=', sql<string>`ANY(${membershipIds}::text[])`)
    .execute();

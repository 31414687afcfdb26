import { sql } from 'kysely';
import { brandOfAddress, staffAmong } from '../access/memberships.ts';
import type { Database, InTransaction } from '../connect.ts';
import { lockEnrolments } from './enrolments.ts';
import type { Language } from '../../domain/vocabulary.ts';

/** Somebody of the marketplace's staff. */
export interface StaffMember {
  staffId: string;
  name: string;
  email: string;
  language: Language;
  /** A lead is told of reviews that nobody decides in time, and has the last word. */
  isLead: boolean;
}

/** Whether there is such a staff member. */
export async function isStaff(transaction: InTransaction, staffId: string): Promise<boolean> {
  const found = await transaction
    .selectFrom('staff_members')
    .select('staff_id')
    .where('staff_id', '=', staffId)
    .execute();
  return found.length > 0;
}

/** Enters a staff member; one of the same id is left as it is. */
export async function enterStaff(
  transaction: InTransaction,
  { staffId, ...person }: Omit<StaffMember, 'isLead'>,
): Promise<void> {
  await transaction
    .insertInto('staff_members')
    .values({ staff_id: staffId, ...person })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Enters a staff member, or brings one that is there to what is given.
 * @throws Error when the address is another staff member's, or speaks for a brand
 */
export async function keepStaffMember(database: Database, { staffId, isLead, ...person }: StaffMember): Promise<void> {
  const row = { ...person, is_lead: isLead };
  await database.transaction().execute(async (transaction) => {
    await lockEnrolments(transaction);
    const holder = (await staffAmong(transaction, [person.email])).get(person.email.toLowerCase());
    if (holder !== undefined && holder !== staffId) throw new Error(`${person.email} is the address of ${holder}`);
    const brandId = await brandOfAddress(transaction, person.email);
    if (brandId !== undefined) throw new Error(`${person.email} speaks for the brand ${brandId}`);
    await transaction
      .insertInto('staff_members')
      .values({ staff_id: staffId, ...row })
      .onConflict((conflict) => conflict.column('staff_id').doUpdateSet(row))
      .execute();
  });
}

export async function listStaff(database: Database): Promise<StaffMember[]> {
  return database
    .selectFrom('staff_members')
    .select(['staff_id as staffId', 'name', 'email', 'language', 'is_lead as isLead'])
    .orderBy('staff_id')
    .execute();
}

/**
 * Takes a staff member out: their name and address are forgotten, and no mail goes to them any more. Gives whether there
 * was one.
 * @throws Error that names the brands whose account manager they are
 */
export async function removeStaffMember(database: Database, staffId: string): Promise<boolean> {
  const { rows } = await sql<{ brands: string | null; removed: number }>`
    WITH managed AS (
      SELECT string_agg(brand_id, ', ' ORDER BY brand_id) AS brands FROM brands WHERE account_manager_id = ${staffId}
    ), removed AS (
      DELETE FROM staff_members USING managed WHERE staff_id = ${staffId} AND managed.brands IS NULL RETURNING 1
    )
    SELECT brands, (SELECT count(*)::integer FROM removed) AS removed FROM managed`.execute(database);
  const { brands, removed } = rows[0]!;
  if (brands) throw new Error(`${staffId} is the account manager of ${brands}: enrol with another one first`);
  return removed > 0;
}

import { sql } from 'kysely';
import type { Database } from '../connect.ts';
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

/** Enters a staff member, or brings one that is there to what is given. */
export async function keepStaffMember(database: Database, { staffId, isLead, ...person }: StaffMember): Promise<void> {
  const row = { ...person, is_lead: isLead };
  await database
    .insertInto('staff_members')
    .values({ staff_id: staffId, ...row })
    .onConflict((conflict) => conflict.column('staff_id').doUpdateSet(row))
    .execute();
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

/**
 * Takes a member of a brand out, by their address; the same is forgotten. Gives whether there was one.
 * @throws Error when nobody else would be left to ask
 */
export async function removeBrandMember(database: Database, brandId: string, email: string): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    // Two who leave at once do not both see the other one left.
    await transaction.selectFrom('brands').select('brand_id').where('brand_id', '=', brandId).forUpdate().execute();
    const members = await transaction
      .selectFrom('brand_members')
      .select(['member_id', 'email'])
      .where('brand_id', '=', brandId)
      .execute();
    const leaving = members.find((member) => member.email.toLowerCase() === email.toLowerCase());
    if (!leaving) return false;
    if (members.length === 1) throw new Error(`${brandId} has no other member: enrol one first`);
    await transaction.deleteFrom('brand_members').where('member_id', '=', leaving.member_id).execute();
    return true;
  });
}

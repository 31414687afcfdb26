import { permissions } from '../../domain/access/permissions.ts';
import { brandOfAddress, findMember, listMembers, sideOfId, staffAmong, type Member } from '../access/memberships.ts';
import { endMemberships, lockMemberships, writeMember } from '../access/write-memberships.ts';
import type { Database, InTransaction } from '../connect.ts';
import type { MarketplaceRole } from '../../domain/access/roles.ts';

/** Somebody of the marketplace. */
export type StaffMember = Omit<Member, 'brandId' | 'delegation' | 'role'> & { role: MarketplaceRole };

/** Whether somebody of the marketplace may be a brand's account manager: whoever may enrol brands. */
export async function canManageBrands(transaction: InTransaction, membershipId: string): Promise<boolean> {
  const member = await findMember(transaction, null, membershipId);
  return member !== undefined && permissions[member.role].includes('enrolBrand');
}

/**
 * Enters somebody of the marketplace, or brings one who is there to what is given.
 * @throws Error when the address is another one's, or speaks for a brand; or when they manage brands and may no more
 */
export async function keepStaffMember(database: Database, member: StaffMember, at: string): Promise<void> {
  const { membershipId, email, role } = member;
  await database.transaction().execute(async (transaction) => {
    await lockMemberships(transaction);
    const holder = (await staffAmong(transaction, [email])).get(email.toLowerCase());
    if (holder !== undefined && holder !== membershipId) throw new Error(`${email} is the address of ${holder}`);
    const brandId = await brandOfAddress(transaction, email);
    if (brandId !== undefined) throw new Error(`${email} speaks for the brand ${brandId}`);
    const side = await sideOfId(transaction, membershipId);
    if (side && side.brandId !== null) throw new Error(`${membershipId} is somebody of the brand ${side.brandId}`);
    if (!permissions[role].includes('enrolBrand')) await requireNoBrands(transaction, membershipId);
    await writeMember(transaction, { ...member, brandId: null }, at);
  });
}

export const listStaff = (database: Database): Promise<Member[]> => listMembers(database, null);

/**
 * Takes somebody of the marketplace out. Gives whether there was one.
 * @throws Error that names the brands whose account manager they are
 */
export async function removeStaffMember(database: Database, membershipId: string, at: string): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    await lockMemberships(transaction);
    if (!(await findMember(transaction, null, membershipId))) return false;
    await requireNoBrands(transaction, membershipId);
    await endMemberships(transaction, [membershipId], at);
    return true;
  });
}

async function requireNoBrands(transaction: InTransaction, membershipId: string): Promise<void> {
  const brands = await brandsManagedBy(transaction, membershipId);
  if (brands.length > 0)
    throw new Error(`${membershipId} is the account manager of ${brands.join(', ')}: hand them over first`);
}

/** The brands whose account manager somebody is. */
export async function brandsManagedBy(transaction: InTransaction, membershipId: string): Promise<string[]> {
  const found = await transaction
    .selectFrom('brands')
    .select('brand_id')
    .where('account_manager_id', '=', membershipId)
    .orderBy('brand_id')
    .execute();
  return found.map(({ brand_id }) => brand_id);
}

import { brandOfAddress, listMembers, staffAmong, type Member } from '../../database/access/memberships.ts';
import { readRightIds } from '../../database/brands/ipr-records.ts';
import { brandsManagedBy } from '../../database/brands/staff.ts';
import type { InTransaction } from '../../database/connect.ts';
import type { Delegation } from '../../domain/access/may.ts';
import { mayGrant } from '../../domain/access/may-grant.ts';
import { permissions } from '../../domain/access/permissions.ts';
import type { MemberRole } from '../../domain/access/roles.ts';
import { dayOfBrand } from '../brands/day-of-brand.ts';
import type { Caller } from '../access/authenticate.ts';
import { Problem } from '../http/problem.ts';

const wrong = (pointer: string, detail: string): Problem =>
  new Problem('invalid', 'the body does not fit', { errors: [{ pointer, detail }] });

/** The side whose people a caller sees and names: the own brand's or, with `null`, the marketplace's. */
export const sideOf = ({ brandId }: Pick<Caller, 'brandId'>): string | null => brandId ?? null;

/** @throws Problem not_permitted, when the caller does not hold what the role holds */
export function requireGrantable(caller: Caller, role: MemberRole): void {
  if (!mayGrant(caller.role, role))
    throw new Problem('not_permitted', `a ${caller.role} names no ${role}: nobody grants what they do not hold`);
}

/** Nobody decides about what they have said for a brand. @throws Problem invalid */
export async function requireOtherSideUnknown(
  transaction: InTransaction,
  side: string | null,
  email: string,
): Promise<void> {
  if (side === null) {
    const brandId = await brandOfAddress(transaction, email);
    if (brandId !== undefined) throw wrong('/email', `speaks for the brand ${brandId}`);
  } else if ((await staffAmong(transaction, [email])).size > 0) {
    throw wrong('/email', 'is the address of one of the marketplace’s people');
  }
}

/**
 * An agent is one within what the brand can give: its own rights, from today on. Nobody else has a delegation.
 * @throws Problem invalid
 */
export async function requireDelegation(
  transaction: InTransaction,
  side: string | null,
  { role, delegation }: { role: MemberRole; delegation?: Delegation | undefined },
  now: string,
): Promise<void> {
  if (role !== 'brand_agent' && delegation) throw wrong('/delegation', 'is of a brand_agent alone');
  if (role !== 'brand_agent') return;
  if (!delegation || side === null) throw wrong('/delegation', 'is required of a brand_agent');
  const own = await readRightIds(transaction, side);
  const index = delegation.iprRecordIds.findIndex((id) => !own.includes(id));
  if (index >= 0) throw wrong(`/delegation/iprRecordIds/${index}`, 'no IPR record of this brand');
  if (delegation.endsOn < (await dayOfBrand(transaction, side, now)))
    throw wrong('/delegation/endsOn', 'is over already');
}

/**
 * Whoever leaves, or becomes something else, is not needed as what they are.
 * @param role what they become; nothing, when they leave
 * @throws Problem still_needed
 */
export async function requireDispensable(
  transaction: InTransaction,
  side: string | null,
  { membershipId, role: before }: Pick<Member, 'membershipId' | 'role'>,
  role?: MemberRole,
): Promise<void> {
  const administrates = (one?: MemberRole): boolean => one !== undefined && permissions[one].includes('manageMembers');
  const others = (await listMembers(transaction, side)).filter((one) => one.membershipId !== membershipId);
  if (administrates(before) && !administrates(role) && !others.some((one) => administrates(one.role)))
    throw new Problem('still_needed', 'nobody else is an administrator: name another one first');
  if (role && permissions[role].includes('enrolBrand')) return;
  const brands = side === null ? await brandsManagedBy(transaction, membershipId) : [];
  if (brands.length > 0)
    throw new Problem('still_needed', `is the account manager of ${brands.join(', ')}: hand them over first`);
}

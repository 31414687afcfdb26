import { staffAmong } from '../../database/access/memberships.ts';
import { addMembers, keepOnlyMembers, nameAdministrator, type NewMember } from '../../database/brands/brand-members.ts';
import { addNames } from '../../database/brands/enrolments.ts';
import type { InTransaction } from '../../database/connect.ts';
import { policyNames } from '../../database/terms/policies.ts';
import { Problem } from '../http/problem.ts';
import { newId } from '../opening/new-id.ts';

/** What a field of an enrolment cannot be. */
export const wrong = (pointer: string, detail: string): Problem =>
  new Problem('invalid', 'the body does not fit', { errors: [{ pointer, detail }] });

/**
 * These become the brand's people or, when they are all, the only ones. One of them is an administrator in any case.
 * @throws Problem invalid, when one is of the marketplace
 */
export async function takeMembers(
  transaction: InTransaction,
  { brandId, members, areAll, at }: { brandId: string; members: readonly NewMember[]; areAll: boolean; at: string },
): Promise<void> {
  const emails = members.map(({ email }) => email);
  const staff = await staffAmong(transaction, emails);
  const index = emails.findIndex((email) => staff.has(email.toLowerCase()));
  if (index >= 0) throw wrong(`/members/${index}/email`, 'is the address of one of the marketplace’s people');
  await addMembers(transaction, brandId, members, { newId: () => newId('m', at), at });
  if (areAll) await keepOnlyMembers(transaction, brandId, emails, at);
  await nameAdministrator(transaction, brandId, emails[0]!);
}

/** @param pointer where it was said @throws Problem invalid */
export async function requirePolicy(transaction: InTransaction, policy: string, pointer = '/policy'): Promise<void> {
  const known = await policyNames(transaction);
  if (!known.includes(policy)) throw wrong(pointer, `one of: ${known.join(', ')}`);
}

/** The brand's id and names become its own. @throws Problem invalid, when one is another brand's */
export async function takeNames(transaction: InTransaction, brandId: string, names: readonly string[]): Promise<void> {
  const taken = await addNames(transaction, brandId, [brandId, ...names]);
  if (taken.includes(brandId)) throw wrong('/brandId', 'is the name of another brand');
  if (taken.length > 0) throw wrong('/names', `of another brand: ${taken.join(', ')}`);
}

import { brandOfAddress, staffAmong } from '../../database/access/memberships.ts';
import type { InTransaction } from '../../database/connect.ts';
import { addNames, type Member } from '../../database/brands/enrolments.ts';
import { enterStaff, isStaff } from '../../database/brands/staff.ts';
import { policyNames } from '../../database/terms/policies.ts';
import { Problem } from '../http/problem.ts';

const wrong = (pointer: string, detail: string): Problem =>
  new Problem('invalid', 'the body does not fit', { errors: [{ pointer, detail }] });

/** The account manager is of the staff, or is entered among them. @throws Problem invalid */
export async function requireStaff(
  transaction: InTransaction,
  staffId: string,
  person: Member | undefined,
): Promise<void> {
  if (person) {
    await requireSide(transaction, staffId, person.email);
    await enterStaff(transaction, { ...person, staffId, language: person.language ?? 'en' });
  }
  if (!(await isStaff(transaction, staffId))) throw wrong('/accountManagerId', `there is no staff member ${staffId}`);
}

/** Nobody is two members of staff, and nobody decides about what they have said for a brand. @throws Problem invalid */
async function requireSide(transaction: InTransaction, staffId: string, email: string): Promise<void> {
  const pointer = '/accountManager/email';
  const holder = (await staffAmong(transaction, [email])).get(email.toLowerCase());
  if (holder !== undefined && holder !== staffId) throw wrong(pointer, `is the address of the staff member ${holder}`);
  const brandId = await brandOfAddress(transaction, email);
  if (brandId !== undefined) throw wrong(pointer, `speaks for the brand ${brandId}`);
}

/** Nobody of the marketplace's staff speaks for a brand. @throws Problem invalid */
export async function requireNoStaff(transaction: InTransaction, members: readonly Member[]): Promise<void> {
  const staff = await staffAmong(
    transaction,
    members.map(({ email }) => email),
  );
  const at = members.findIndex(({ email }) => staff.has(email.toLowerCase()));
  if (at >= 0) throw wrong(`/members/${at}/email`, 'is the address of one of the marketplace’s staff');
}

/** @throws Problem invalid */
export async function requirePolicy(transaction: InTransaction, policy: string): Promise<void> {
  const known = await policyNames(transaction);
  if (!known.includes(policy)) throw wrong('/policy', `one of: ${known.join(', ')}`);
}

/** The brand's id and names become its own. @throws Problem invalid, when one is another brand's */
export async function takeNames(transaction: InTransaction, brandId: string, names: readonly string[]): Promise<void> {
  const taken = await addNames(transaction, brandId, [brandId, ...names]);
  if (taken.includes(brandId)) throw wrong('/brandId', 'is the name of another brand');
  if (taken.length > 0) throw wrong('/names', `of another brand: ${taken.join(', ')}`);
}

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
  if (person) await enterStaff(transaction, { ...person, staffId, language: person.language ?? 'en' });
  if (!(await isStaff(transaction, staffId))) throw wrong('/accountManagerId', `there is no staff member ${staffId}`);
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

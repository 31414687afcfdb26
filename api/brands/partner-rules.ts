import { brandOfAddress, sideOfId, staffAmong } from '../../database/access/memberships.ts';
import { writeMember } from '../../database/access/write-memberships.ts';
import { assignAccountManager } from '../../database/brands/account-managers.ts';
import type { NewMember } from '../../database/brands/brand-members.ts';
import { handOverBrands } from '../../database/brands/hand-over.ts';
import { canManageBrands } from '../../database/brands/staff.ts';
import type { InTransaction } from '../../database/connect.ts';
import { wrong } from './enrolment-rules.ts';

/** What is said of those who look after a brand. */
interface Said {
  accountManagerId?: string | undefined;
  /** Enters the account manager, when not there yet. */
  accountManager?: NewMember | undefined;
  /** `null`: nobody any more. */
  deputyId?: string | null | undefined;
}

/** Who looks after it now, in a brand that is enrolled; and where a new one is at home. */
interface Before {
  brandId: string;
  accountManagerId?: string | undefined;
  deputyId?: string | undefined;
  country: string;
}

/**
 * Who looks after a brand from now on: who is named, or was before; a new brand of which nobody is said is given to one.
 * Another account manager than before takes it over with everything open.
 * @throws Problem invalid
 */
export async function takePartners(
  transaction: InTransaction,
  before: Before,
  said: Said,
  at: string,
): Promise<{ accountManagerId: string; deputyId: string | null }> {
  const accountManagerId =
    said.accountManagerId ?? before.accountManagerId ?? (await assignOne(transaction, before.country, said, at));
  await requireAccountManager(transaction, accountManagerId, said.accountManager, at);
  const { brandId, accountManagerId: fromId } = before;
  if (fromId !== undefined && fromId !== accountManagerId)
    await handOverBrands(transaction, { fromId, toId: accountManagerId, brandIds: [brandId] }, at);
  if (said.deputyId === undefined) {
    const { deputyId: deputy = null } = before;
    return { accountManagerId, deputyId: deputy === accountManagerId ? null : deputy };
  }
  if (said.deputyId !== null) await requireDeputy(transaction, said.deputyId, accountManagerId);
  return { accountManagerId, deputyId: said.deputyId };
}

async function assignOne(
  transaction: InTransaction,
  country: string,
  { accountManager }: Said,
  at: string,
): Promise<string> {
  if (accountManager) throw wrong('/accountManagerId', 'is required with an accountManager');
  const chosen = await assignAccountManager(transaction, country, at.slice(0, 10));
  if (chosen === undefined) throw wrong('/accountManagerId', 'is required: nobody may look after brands yet');
  return chosen;
}

async function requireDeputy(transaction: InTransaction, deputyId: string, accountManagerId: string): Promise<void> {
  if (deputyId === accountManagerId) throw wrong('/deputyId', 'is the account manager');
  if (!(await canManageBrands(transaction, deputyId)))
    throw wrong('/deputyId', `${deputyId} is nobody of the marketplace who may manage brands`);
}

/**
 * The account manager is of the marketplace and may manage brands, or is entered as one who does.
 * @throws Problem invalid
 */
export async function requireAccountManager(
  transaction: InTransaction,
  membershipId: string,
  person: NewMember | undefined,
  at: string,
): Promise<void> {
  if (person) {
    await requireSide(transaction, membershipId, person.email);
    const { name, email, language = 'en' } = person;
    const entered = { membershipId, brandId: null, role: 'account_manager', name, email, language } as const;
    if (!(await sideOfId(transaction, membershipId))) await writeMember(transaction, entered, at);
  }
  if (!(await canManageBrands(transaction, membershipId)))
    throw wrong('/accountManagerId', `${membershipId} is nobody of the marketplace who may manage brands`);
}

/** Nobody is two of the marketplace's people, and nobody decides about what they have said for a brand. */
async function requireSide(transaction: InTransaction, membershipId: string, email: string): Promise<void> {
  const pointer = '/accountManager/email';
  const holder = (await staffAmong(transaction, [email])).get(email.toLowerCase());
  if (holder !== undefined && holder !== membershipId) throw wrong(pointer, `is the address of ${holder}`);
  const brandId = await brandOfAddress(transaction, email);
  if (brandId !== undefined) throw wrong(pointer, `speaks for the brand ${brandId}`);
}

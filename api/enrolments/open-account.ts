import { staffAmong } from '../../database/access/memberships.ts';
import { lockMemberships } from '../../database/access/write-memberships.ts';
import { assignAccountManager } from '../../database/brands/account-managers.ts';
import type { InTransaction } from '../../database/connect.ts';
import { openAccount as writeAccount } from '../../database/enrolments/open-account.ts';
import type { Application } from '../../domain/enrolment/application.ts';
import type { Account } from '../../domain/enrolment/account.ts';
import { requireAccountManager } from '../brands/partner-rules.ts';
import { Problem } from '../http/problem.ts';
import { newId } from '../opening/new-id.ts';

/**
 * Opens the account of a company: brand, first administrator, rights, agents, and a partner at the marketplace.
 * @param accountManagerId whoever knows its market and looks after fewest brands, when nobody is named
 * @throws Problem invalid; stage_conflict, where nobody can be its partner
 */
export async function openAccount(
  transaction: InTransaction,
  application: Application,
  { accountManagerId, verifiedBy, at }: { accountManagerId?: string | undefined; verifiedBy?: string; at: string },
): Promise<Account> {
  await lockMemberships(transaction);
  await requireBrandSide(
    transaction,
    [application.contact, ...application.agents].map(({ email }) => email),
  );
  const manager = accountManagerId ?? (await assignAccountManager(transaction, application.country, at.slice(0, 10)));
  if (manager === undefined) throw new Problem('stage_conflict', 'nobody of the marketplace may manage brands yet');
  await requireAccountManager(transaction, manager, undefined, at);
  const account = { brandId: newId('brand', at), administratorId: newId('m', at), accountManagerId: manager };
  const taken = await writeAccount(transaction, account, application, {
    newId: (kind) => newId(kind, at),
    at,
    ...(verifiedBy !== undefined && { verifiedBy }),
  });
  if (taken.length > 0) throw new Problem('invalid', `names that are another brand’s here: ${taken.join(', ')}`);
  return account;
}

/** Nobody is on both sides. @throws Problem invalid */
export async function requireBrandSide(transaction: InTransaction, emails: readonly string[]): Promise<void> {
  const [of] = (await staffAmong(transaction, emails)).keys();
  if (of !== undefined) throw new Problem('invalid', `${of} is the address of one of the marketplace’s people`);
}

import type { Application, NamedRight } from '../../domain/enrolment/application.ts';
import type { Account } from '../../domain/enrolment/account.ts';
import { writeMember } from '../access/write-memberships.ts';
import { addNames, writeBrand } from '../brands/enrolments.ts';
import { enterRights, nameRight } from '../brands/write-rights.ts';
import type { InTransaction } from '../connect.ts';

/** By whose decision an account is opened, and when. */
interface Opening {
  /** Names what is new. */
  newId: (kind: 'm' | 'ipr') => string;
  at: string;
  /** Whose word rights are verified by that were brought along: the marketplace's own who has invited the company. */
  verifiedBy?: string | undefined;
}

/**
 * Opens an account with all that the application says: the brand and its names, its first administrator, its rights, and
 * agents. Rights wait to be verified, unless the marketplace has brought them along itself.
 * @returns the names that are another brand's by now: then roll back
 */
export async function openAccount(
  transaction: InTransaction,
  { brandId, administratorId, accountManagerId }: Account,
  application: Application,
  { newId, at, verifiedBy }: Opening,
): Promise<string[]> {
  const { company, contact, country, zone, names, rights, agents, record } = application;
  await writeBrand(transaction, { brandId, name: company, accountManagerId, country, zone }, at);
  const taken = await addNames(transaction, brandId, [brandId, company, ...names]);
  if (taken.length > 0) return taken;
  const administrator = { membershipId: administratorId, brandId, role: 'brand_administrator' as const, ...contact };
  await writeMember(transaction, administrator, at);

  const different = [...new Map(rights.map((right) => [keyOf(right), right])).values()];
  const ids = new Map(different.map((right) => [keyOf(right), newId('ipr')]));
  const idOf = (right: NamedRight): string => ids.get(keyOf(right))!;
  if (verifiedBy === undefined)
    for (const right of different) {
      const word = { documents: right.documents, namedBy: administratorId, at };
      await nameRight(transaction, { ...right, iprRecordId: idOf(right), brandId }, word);
    }
  else await enterRights(transaction, brandId, different, { newId: () => newId('ipr'), by: verifiedBy, at });

  for (const { rights: relied, territories, endsOn, name, email, language } of agents) {
    const iprRecordIds = relied.flatMap((index) => rights[index] ?? []).map(idOf);
    const delegation = { iprRecordIds, territories, endsOn };
    const agent = {
      membershipId: newId('m'),
      brandId,
      role: 'brand_agent' as const,
      name,
      email,
      language,
      delegation,
    };
    await writeMember(transaction, agent, at);
  }
  if (record)
    await transaction
      .insertInto('good_faith_records')
      .values({
        brand_id: brandId,
        takedown_success_rate: record.takedownSuccessRate,
        counter_notice_rate: record.counterNoticeRate,
        since: at,
      })
      .execute();
  return [];
}

/** By these a right is known. */
const keyOf = ({ kind, office, number }: NamedRight): string => JSON.stringify([kind, office, number]);

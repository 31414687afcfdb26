import { policies as shipped } from '../../domain/policy/policies.ts';
import { policySchema, type Policy } from '../../domain/policy/policy.ts';
import type { Database, InTransaction } from '../connect.ts';
import { keepTerms, nameTerm } from './terms.ts';

/**
 * Keeps a policy for the cases that are opened from now on.
 * @throws ZodError when it contradicts itself; Error when another one stands under its name and version
 */
export async function keepPolicy(database: Database | InTransaction, policy: Policy): Promise<void> {
  const { name, version } = policy;
  const named = nameTerm('policy', policySchema.parse(policy));
  const { sha256 } = named;
  await keepTerms(database, [named]);
  await database
    .insertInto('policies')
    .values({ name, version, sha256 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const standing = await database
    .selectFrom('policies')
    .select('sha256')
    .where('name', '=', name)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  if (standing.sha256 !== sha256) throw new Error(`version ${version} of the policy ${name} is another one: raise it`);
}

/** Keeps the policies that come with the product. */
export async function keepShippedPolicies(transaction: InTransaction): Promise<void> {
  for (const policy of Object.values(shipped)) await keepPolicy(transaction, policy);
}

/** The newest version of each of the policies, by name; one that is not kept is left out. */
export async function newestPolicies(
  database: Database | InTransaction,
  names: readonly string[],
): Promise<Map<string, string>> {
  const rows = await database
    .selectFrom('policies')
    .distinctOn('name')
    .select(['name', 'sha256'])
    .where('name', 'in', [...new Set(names), ''])
    .orderBy('name')
    .orderBy('version', 'desc')
    .execute();
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]));
}

/** The newest version of a policy; nothing when none of this name is kept. */
export async function newestPolicy(database: Database | InTransaction, name: string): Promise<Policy | undefined> {
  const row = await database
    .selectFrom('policies')
    .innerJoin('terms', 'terms.sha256', 'policies.sha256')
    .select('body')
    .where('name', '=', name)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.body as Policy | undefined;
}

/** A policy as it is kept under its name and version; nothing when none is. */
export async function findPolicy(
  database: Database,
  { name, version }: Pick<Policy, 'name' | 'version'>,
): Promise<Policy | undefined> {
  const row = await database
    .selectFrom('policies')
    .innerJoin('terms', 'terms.sha256', 'policies.sha256')
    .select('body')
    .where('name', '=', name)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.body as Policy | undefined;
}

/** The names of all policies. */
export const policyNames = async (database: Database | InTransaction): Promise<string[]> =>
  (await database.selectFrom('policies').distinctOn('name').select('name').orderBy('name').execute()).map(
    ({ name }) => name,
  );

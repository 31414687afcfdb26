import type { TermNames, Terms } from '../../domain/case/terms.ts';
import type { InTransaction } from '../connect.ts';
import { calendarAt, type Place } from './calendars.ts';
import { newestPolicies } from './policies.ts';
import { keepTerms, readTerms } from './terms.ts';

/** What a new case of a brand runs by, and its names. */
export interface OwnTerms {
  names: TermNames;
  terms: Terms;
}

/**
 * What new cases of these brands run by: the newest version of each one's policy, and the calendar of its place. A brand
 * whose policy is not kept is left out: nothing can be opened for it.
 */
export async function termsOfBrands(
  transaction: InTransaction,
  brands: readonly (Place & { brandId: string; policy: string })[],
  at: string,
): Promise<Map<string, OwnTerms>> {
  if (brands.length === 0) return new Map();
  const policies = await newestPolicies(
    transaction,
    brands.map(({ policy }) => policy),
  );
  await keepTerms(
    transaction,
    brands.map((brand) => calendarAt(brand, at)),
  );
  const found = new Map<string, OwnTerms>();
  for (const brand of brands) {
    const policySha256 = policies.get(brand.policy);
    if (!policySha256) continue;
    const names = { policySha256, calendarSha256: calendarAt(brand, at).sha256 };
    found.set(brand.brandId, { names, terms: await readTerms(transaction, names) });
  }
  return found;
}

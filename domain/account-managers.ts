import { isCovered } from './places.ts';

/** Somebody who could be given a brand. */
export interface Candidate {
  membershipId: string;
  /** Countries of ISO 3166-1, and `EU`. */
  markets: readonly string[];
  /** How many brands they look after. */
  brands: number;
}

/**
 * Who is given a new brand: of those who know its market whoever has the fewest brands; where nobody knows it, of all.
 * @returns nothing when there is nobody
 */
export function chooseAccountManager(candidates: readonly Candidate[], country: string): string | undefined {
  const knowing = candidates.filter(({ markets }) => isCovered(country, markets));
  const [chosen] = (knowing.length > 0 ? knowing : candidates).toSorted(
    (one, other) => one.brands - other.brands || (one.membershipId < other.membershipId ? -1 : 1),
  );
  return chosen?.membershipId;
}

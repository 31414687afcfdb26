import type { InTransaction } from '../../database/connect.ts';
import { findKnownSuspicions, textOf, type KnownSuspicion } from '../../database/intake/suspicions.ts';
import type { OwnTerms } from '../../database/terms/terms-of-brands.ts';
import { dueAt } from '../../domain/time/due.ts';
import type { Candidate } from './candidate.ts';

/** The case that has a suspicion, and the offer that it is about, as `textOf` names it. */
export interface Recalled {
  caseId: string;
  listing: string;
}

/**
 * The suspicions that were accepted before, by their names. One without an id of its own is known by its content:
 * the same file sent again holds the same suspicions. Not for ever: once the brand may be asked about the offer again, it
 * is a new one, and is given another name here.
 */
export async function recallSuspicions(
  transaction: InTransaction,
  candidates: readonly Candidate[],
  terms: ReadonlyMap<string, OwnTerms>,
  at: string,
): Promise<Map<string, Recalled>> {
  const known = new Map<string, Recalled>();
  for (let asked = candidates; asked.length > 0;) {
    const found = await findKnownSuspicions(
      transaction,
      asked.map(({ suspicionId }) => suspicionId),
    );
    const lapsed = asked.filter((one) => isLapsed(one, found.get(one.suspicionId), terms.get(one.brandId), at));
    for (const one of asked) {
      const earlier = found.get(one.suspicionId);
      if (!earlier) continue;
      if (lapsed.includes(one)) one.suspicionId = `${one.suspicionId}.${earlier.caseId}`;
      else known.set(one.suspicionId, { caseId: earlier.caseId, listing: textOf(earlier.listing) });
    }
    asked = lapsed;
  }
  return known;
}

function isLapsed(
  { suspicion }: Candidate,
  earlier: KnownSuspicion | undefined,
  own: OwnTerms | undefined,
  at: string,
): boolean {
  if (suspicion.suspicionId !== undefined || !earlier?.closedAt || !own) return false;
  return at >= dueAt(earlier.closedAt, own.terms.policy.notAskedAgain, own.terms.calendar);
}

import { Temporal } from 'temporal-polyfill';
import type { Database } from '../../../database/connect.ts';
import { findIprRecord } from '../../../database/brands/ipr-records.ts';
import type { Delegation } from '../../../domain/access/may.ts';
import { whyNotReliedOn } from '../../../domain/rights.ts';
import type { Verdict } from '../../../domain/vocabulary.ts';
import type { ReadCase } from '../../../database/cases/cases.ts';
import { countryOfOffer } from '../country-of-offer.ts';
import type { Call } from '../../http/definition.ts';
import type { FieldError } from '../../http/problem.ts';

/** Who names a right, and about which offer. */
interface Naming {
  brandId: string;
  iprRecordId: string | undefined;
  /** ISO-8601. */
  at: string;
  /** Where the offer stands, when that is known. */
  country: string | undefined;
  /** Of an agent: what was delegated. */
  delegation: Delegation | undefined;
  /** Whether an offer is called a counterfeit: on which right, an agent has to say. */
  isAccusation: boolean;
}

/**
 * What is wrong with the IPR record that a body names, if it names one: it must be the brand's own, and one that it can
 * rely on that day, where the offer stands; for an agent, one that was delegated.
 */
export async function wrongIprRecord(
  database: Database,
  { brandId, iprRecordId, at, country, delegation, isAccusation }: Naming,
): Promise<FieldError[]> {
  const pointer = '/iprRecordId';
  if (iprRecordId === undefined)
    return delegation && isAccusation ? [{ pointer, detail: 'name the right that you rely on as an agent' }] : [];
  if (delegation && !delegation.iprRecordIds.includes(iprRecordId))
    return [{ pointer, detail: 'none of the rights that were delegated to you' }];
  const right = await findIprRecord(database, brandId, iprRecordId);
  if (!right) return [{ pointer, detail: 'no IPR record of this brand' }];
  const day = Temporal.Instant.from(at).toZonedDateTimeISO(right.zone).toPlainDate().toString();
  const why = whyNotReliedOn(right, { day, country });
  return why === undefined ? [] : [{ pointer, detail: `${right.number} cannot be relied on: ${why}` }];
}

/** The same for the right that a verdict about a case names. */
export const wrongRightOfVerdict = (
  { caller: { delegation }, dependencies: { database, now } }: Pick<Call, 'caller' | 'dependencies'>,
  { subject, snapshot }: ReadCase,
  { verdict, iprRecordId }: { verdict: Verdict; iprRecordId?: string | undefined },
): Promise<FieldError[]> =>
  wrongIprRecord(database, {
    brandId: subject.offer.brandId,
    iprRecordId,
    at: now(),
    country: countryOfOffer(snapshot),
    delegation,
    isAccusation: verdict === 'counterfeit',
  });

import { Temporal } from 'temporal-polyfill';
import type { Database } from '../../../database/connect.ts';
import { findIprRecord } from '../../../database/brands/ipr-records.ts';
import { whyNotReliedOn } from '../../../domain/rights.ts';
import type { FieldError } from '../../http/problem.ts';

/** Who names a right, and about which offer. */
interface Naming {
  brandId: string;
  iprRecordId: string | undefined;
  /** ISO-8601. */
  at: string;
  /** Where the offer stands, when that is known. */
  country: string | undefined;
}

/**
 * What is wrong with the IPR record that a body names, if it names one: it must be the brand's own, and one that it can
 * rely on that day, where the offer stands.
 */
export async function wrongIprRecord(
  database: Database,
  { brandId, iprRecordId, at, country }: Naming,
): Promise<FieldError[]> {
  if (iprRecordId === undefined) return [];
  const pointer = '/iprRecordId';
  const right = await findIprRecord(database, brandId, iprRecordId);
  if (!right) return [{ pointer, detail: 'no IPR record of this brand' }];
  const day = Temporal.Instant.from(at).toZonedDateTimeISO(right.zone).toPlainDate().toString();
  const why = whyNotReliedOn(right, { day, country });
  return why === undefined ? [] : [{ pointer, detail: `${right.number} cannot be relied on: ${why}` }];
}

/** Where the offer of a case stands, as it was reported. */
export const countryOfOffer = (snapshot: string | undefined): string | undefined =>
  snapshot === undefined ? undefined : (JSON.parse(snapshot) as { country?: string }).country;

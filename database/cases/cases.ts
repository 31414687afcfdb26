import { sql } from 'kysely';
import type { Case } from '../../domain/case/case.ts';
import type { Terms } from '../../domain/case/terms.ts';
import type { Measure, StrikeState } from '../../domain/vocabulary.ts';
import type { Reference } from '../brands/references.ts';
import type { Database } from '../connect.ts';
import { erasedOf, type Erased, type ErasedColumns } from '../evidence/erased.ts';
import { wordsIn } from '../evidence/texts.ts';
import { readTerms } from '../terms/terms.ts';

/** A case with what its readers know it by. */
export interface ReadCase {
  subject: Case;
  /** What it runs by. */
  terms: Terms;
  brandName: string;
  /** The listing as it stood when the case was opened: JSON; nothing when it was erased or never taken. */
  snapshot?: string;
  /** That the listing as it stood was erased. */
  snapshotErased?: Erased;
  /** The case that undoes what this one did, and what is in force by that. */
  undoneBy?: { caseId: string; inForce: Measure; strike: StrikeState };
  /** The model that its newest suspicion which names one is compared with. */
  reference?: Pick<Reference, 'referenceId' | 'name' | 'pictures' | 'prices' | 'marks'>;
  /** Suspicions that have joined it, and of which its run has not been told yet. */
  joining?: { suspicions: number; score: string };
}

/** Where a page begins: after the case that stands there in the list's order. */
export interface CasePlace {
  at: string;
  caseId: string;
}

const columns = (database: Database) =>
  database
    .selectFrom('cases')
    .leftJoin('brands', 'brands.brand_id', 'cases.brand_id')
    .leftJoin('texts', 'texts.sha256', 'cases.snapshot_sha256')
    .select(['cases.state', 'brands.name', 'texts.bytes'])
    .select(['texts.erased_at as erasedAt', 'texts.erased_because as erasedBecause']);

/** A case as it is stored, with the name of its brand and the snapshot of its offer. */
export type CaseRow = ErasedColumns & { state: Case; name: string | null; bytes: Buffer | null };

/** The case of a row. */
export async function readRow(database: Database, { state, name, bytes, ...row }: CaseRow): Promise<ReadCase> {
  const snapshot = wordsIn(bytes);
  const snapshotErased = erasedOf(row);
  return {
    subject: state,
    terms: await readTerms(database, state.terms),
    brandName: name ?? state.offer.brandId,
    ...(snapshot !== undefined && { snapshot }),
    ...(snapshotErased && { snapshotErased }),
  };
}

/** A case as it stands. */
export async function findCase(database: Database, caseId: string): Promise<ReadCase | undefined> {
  const row = await columns(database)
    .select([undoneBy.as('undoneBy'), joining.as('joining'), reference.as('reference')])
    .where('cases.case_id', '=', caseId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { undoneBy: undone, joining: added, reference: model } = row;
  return {
    ...(await readRow(database, row)),
    ...(undone && { undoneBy: undone }),
    ...(added && { joining: added }),
    ...(model && { reference: model }),
  };
}

/** The case that undoes what a row of `cases` did. */
export const undoneBy = sql<ReadCase['undoneBy'] | null>`(
  SELECT jsonb_build_object('caseId', undoing.case_id, 'inForce', undoing.state #> '{measure,inForce}',
    'strike', CASE WHEN undoing.state ->> 'strike' = 'undone' THEN 'undone' ELSE cases.state ->> 'strike' END)
  FROM cases AS undoing
  WHERE (undoing.marketplace_id, undoing.listing_id, undoing.brand_id)
      = (cases.marketplace_id, cases.listing_id, cases.brand_id)
    AND undoing.kind = 'reinstatement' AND undoing.state ->> 'cites' = cases.case_id AND cases.outcome = 'removed' LIMIT 1)`;

const joining = sql<ReadCase['joining'] | null>`(
  SELECT jsonb_build_object('suspicions', count(*), 'score', (array_agg(score ORDER BY score::numeric DESC))[1])
  FROM suspicions WHERE suspicions.case_id = cases.case_id AND told_at IS NULL HAVING count(*) > 0)`;

/** The model that a row of `cases` is compared with. */
export const reference = sql<ReadCase['reference'] | null>`(
  SELECT jsonb_build_object('referenceId', reference_id, 'name', name, 'pictures', pictures, 'prices', prices, 'marks', marks)
  FROM suspicions JOIN product_references USING (reference_id)
  WHERE suspicions.case_id = cases.case_id AND reference_id IS NOT NULL
  ORDER BY received_at DESC, suspicion_id DESC LIMIT 1)`;

/** Where an offer stands, as was reported last; a detector's word counts before a brand's own. Nothing, when nobody has said. */
export async function countryReported(
  database: Database,
  { marketplaceId, listingId }: { marketplaceId: string; listingId: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ country: string | null }>`
    SELECT country FROM cases WHERE listing_id = ${listingId} AND marketplace_id = ${marketplaceId} AND snapshot_sha256 IS NOT NULL
    ORDER BY kind = 'suspicion' DESC, opened_at DESC LIMIT 1`.execute(database);
  return rows[0]?.country ?? undefined;
}

/** Where the offer of a case stands, as was reported; nothing, when nobody has said. */
export async function countryOfCase(database: Database, caseId: string): Promise<string | undefined> {
  const row = await database.selectFrom('cases').select('country').where('case_id', '=', caseId).executeTakeFirst();
  return row?.country ?? undefined;
}

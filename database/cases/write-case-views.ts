import { sql } from 'kysely';
import { isUndecided, type Case } from '../../domain/case/case.ts';
import { nextStep } from '../../domain/case/questions/next-step.ts';
import type { InTransaction } from '../connect.ts';
import type { KnownOffer } from './offers.ts';

/** A case as its events fold to it, and the hash of the last one. */
export interface CaseView {
  subject: Case;
  lastHash: string;
}

const written = sql`case_id, kind, marketplace_id, listing_id, seller_id, brand_id, stage, is_undecided, outcome, due_at,
  has_problem, listing_is_gone, score, sequence, last_hash, state, snapshot_sha256, country, opened_at, updated_at`;

/**
 * Writes the views of cases as they stand after the last event; one that is right already is left. Gives how many were not.
 * @param offers by case, as `readOffers` gives them
 */
export async function writeCaseViews(
  transaction: InTransaction,
  views: readonly CaseView[],
  offers: ReadonlyMap<string, KnownOffer>,
): Promise<number> {
  const rows = JSON.stringify(
    views.map((view) => ({ ...rowOf(view), country: offers.get(view.subject.caseId)?.country ?? null })),
  );
  const { numAffectedRows } = await sql`
    INSERT INTO cases (${written}) SELECT ${written} FROM jsonb_populate_recordset(NULL::cases, ${rows}::jsonb)
    ON CONFLICT (case_id) DO UPDATE SET (${written}) = ROW(${sql.raw(excluded)})
    WHERE cases IS DISTINCT FROM excluded`.execute(transaction);
  return Number(numAffectedRows);
}

const excluded = `excluded.case_id, excluded.kind, excluded.marketplace_id, excluded.listing_id, excluded.seller_id,
  excluded.brand_id, excluded.stage, excluded.is_undecided, excluded.outcome, excluded.due_at, excluded.has_problem,
  excluded.listing_is_gone, excluded.score, excluded.sequence, excluded.last_hash, excluded.state,
  excluded.snapshot_sha256, excluded.country, excluded.opened_at, excluded.updated_at`;

const rowOf = ({ subject, lastHash }: CaseView) => ({
  case_id: subject.caseId,
  kind: subject.kind,
  marketplace_id: subject.offer.marketplaceId,
  listing_id: subject.offer.listingId,
  seller_id: subject.offer.sellerId,
  brand_id: subject.offer.brandId,
  stage: subject.stage.name,
  is_undecided: isUndecided(subject),
  outcome: subject.stage.name === 'closed' ? subject.ending?.outcome : null,
  due_at: nextStep(subject)?.step.at ?? null,
  has_problem: subject.problem !== undefined,
  listing_is_gone: subject.listing === 'gone',
  score: subject.score,
  sequence: subject.sequence,
  last_hash: lastHash,
  state: subject,
  snapshot_sha256: subject.offer.snapshotSha256 ?? null,
  opened_at: subject.openedAt,
  updated_at: subject.at,
});

import { sql } from 'kysely';
import { isUndecided, type Case } from '../../domain/case/case.ts';
import { nextStep } from '../../domain/case/questions/next-step.ts';
import type { InTransaction } from '../connect.ts';

/** Writes the views of cases as they stand after the recording's last event. */
export async function writeCaseViews(
  transaction: InTransaction,
  views: readonly { subject: Case; lastHash: string; snapshotFingerprint?: string | undefined }[],
): Promise<void> {
  const rows = views.map(({ subject, lastHash, snapshotFingerprint }) => ({
    case_id: subject.caseId,
    kind: subject.kind,
    marketplace_id: subject.marketplaceId,
    listing_id: subject.listingId,
    seller_id: subject.sellerId,
    brand_id: subject.brandId,
    stage: subject.stage,
    is_undecided: isUndecided(subject),
    outcome: subject.stage === 'closed' ? subject.ending?.outcome : null,
    due_at: nextStep(subject)?.at ?? null,
    has_problem: subject.problem !== undefined,
    score: subject.score,
    sequence: subject.sequence,
    last_hash: lastHash,
    state: subject,
    snapshot_sha256: subject.snapshotSha256 ?? null,
    snapshot_fingerprint: snapshotFingerprint ?? null,
    opened_at: subject.openedAt,
    updated_at: subject.at,
  }));
  await sql`
    INSERT INTO cases (case_id, kind, marketplace_id, listing_id, seller_id, brand_id, stage, is_undecided, outcome, due_at, has_problem,
      score, sequence, last_hash, state, snapshot_sha256, snapshot_fingerprint, opened_at, updated_at)
    SELECT case_id, kind, marketplace_id, listing_id, seller_id, brand_id, stage, is_undecided, outcome, due_at, has_problem,
      score, sequence, last_hash, state, snapshot_sha256, snapshot_fingerprint, opened_at, updated_at
    FROM jsonb_populate_recordset(NULL::cases, ${JSON.stringify(rows)}::jsonb)
    ON CONFLICT (case_id) DO UPDATE SET stage = excluded.stage, is_undecided = excluded.is_undecided, outcome = excluded.outcome, due_at = excluded.due_at,
      has_problem = excluded.has_problem, score = excluded.score, sequence = excluded.sequence, last_hash = excluded.last_hash,
      state = excluded.state, updated_at = excluded.updated_at`.execute(transaction);
}

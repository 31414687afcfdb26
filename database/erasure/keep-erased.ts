import { randomUUID } from 'node:crypto';
import type { Actor, ErasureReason } from '../../domain/vocabulary.ts';
import type { InTransaction } from '../connect.ts';
import { keepRecord } from '../ledger/annex.ts';

/** Who erases, when, and why. */
export interface Erasing {
  actor: Actor;
  at: string;
  because: ErasureReason;
  /** The proposal that was approved; none where a time is over. */
  erasureId?: string;
  /** Who has proposed it, as they stand in the ledger. */
  proposedBy?: string;
}

/**
 * Keeps in the annex of a case that something of it was erased, how much, and why; of what its records name also which:
 * nobody else can take more out of a bundle, and say that it was erased.
 */
export const keepErased = (
  transaction: InTransaction,
  caseId: string,
  counts: { texts?: number; files?: number; letters?: number; erasedSha256?: string[] },
  { actor, at, because, erasureId, proposedBy }: Erasing,
): Promise<void> =>
  keepRecord(transaction, {
    id: randomUUID(),
    caseId,
    at,
    kind: 'erased',
    actor,
    data: { reason: because, ...counts, ...(erasureId && { erasureId }), ...(proposedBy && { proposedBy }) },
  });

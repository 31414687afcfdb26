import type { EnrolledBrand } from '../../database/brands/brands.ts';
import { hashOf } from '../../database/ledger/hash.ts';
import type { ListingKey } from '../../database/intake/suspicions.ts';
import type { Finding } from '../../domain/case/events.ts';
import type { Actor } from '../../domain/vocabulary.ts';
import { takeSnapshot, type Snapshot } from '../opening/snapshot.ts';
import type { Suspicion } from './suspicion.ts';

/** A suspicion about an offer whose brand is enrolled. */
export interface Candidate extends ListingKey {
  suspicionId: string;
  suspicion: Suspicion;
  brand: EnrolledBrand;
  sellerId: string;
  findings: Finding[];
  snapshot: Snapshot;
}

/**
 * Gives a suspicion its identity: its own id within its detector, or else the hash of its content, so that a file that
 * is sent again, by whomever, holds the same suspicions.
 */
export function candidateOf(suspicion: Suspicion, brand: EnrolledBrand, { kind, id: detector }: Actor): Candidate {
  const { suspicionId, marketplaceId, listingId, sellerId, score } = suspicion;
  const reporter = kind === 'detector' ? [detector] : [kind, detector];
  return {
    suspicionId: suspicionId === undefined ? hashOf(suspicion) : [...reporter, suspicionId].join('/'), // no identifier has a slash
    suspicion,
    brand,
    marketplaceId,
    listingId,
    brandId: brand.brandId,
    sellerId,
    findings: suspicion.findings ?? [{ detector, reasonCode: 'suspected_counterfeit', score }],
    snapshot: takeSnapshot(suspicion),
  };
}

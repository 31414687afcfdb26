import type { BundledAnnexRecord, BundledEvent, Erased, RegisteredRight, View } from '../story/bundle-content.ts';

/** For whom a bundle is made: staff get an auditor's, with copies in the place of pictures that tell of place and device. */
export type BundleReader = 'auditor' | 'staff' | 'brand' | 'seller';

export const viewFor: Record<BundleReader, View> = {
  auditor: 'auditor',
  staff: 'auditor',
  brand: 'brand',
  seller: 'seller',
};

/** How one record leads to the root of the log. */
export interface InclusionProof {
  record: 'events' | 'annex';
  hash: string;
  leafIndex: number;
  path: readonly string[];
}

/** The signed head to which the proofs lead. */
export interface SealedHead {
  jws: string;
  log: string;
  size: number;
  rootHash: string;
  at: string;
}

/** A record of the annex with its hash. */
export type HashedAnnexRecord = BundledAnnexRecord & { caseId: string; hash: string };

/** All that a bundle is made of, as its reader may see it. */
export interface CaseContent {
  caseId: string;
  view: View;
  head: SealedHead;
  /** Every key that heads were signed with, as it is published. */
  keys: readonly object[];
  events: readonly BundledEvent[];
  annex: readonly HashedAnnexRecord[];
  inclusion: readonly InclusionProof[];
  /** By run. */
  histories: ReadonlyMap<string, Uint8Array>;
  /** Each by its hash: the salted bytes of a text, the bytes of a file, a term as parsed JSON. */
  texts: ReadonlyMap<string, Uint8Array>;
  files: ReadonlyMap<string, Uint8Array>;
  terms: ReadonlyMap<string, unknown>;
  /** In the place of files that are withheld, by the hash of the original. */
  copies: ReadonlyMap<string, Uint8Array>;
  /** Beside the record, for the paper alone: of the rights that events name by their ids, those that the register has. */
  rights: ReadonlyMap<string, RegisteredRight>;
  erased: readonly Erased[];
  withheld: readonly string[];
}

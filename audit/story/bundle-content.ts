import type { CaseEvent } from '../../domain/case/events.ts';
import type { Actor, IprKind } from '../../domain/vocabulary.ts';

/** For whom a bundle is made. */
export type View = 'auditor' | 'brand' | 'seller';

/** What a signed head says of the log. */
export interface Head {
  log: string;
  /** How many records the log holds. */
  size: number;
  /** Lower-case hex. */
  rootHash: string;
  /** When it was signed, ISO-8601 in UTC. */
  at: string;
}

interface Chained {
  caseId: string;
  sequence: number;
  previousHash: string;
  hash: string;
}

/** An event as a bundle holds it, or that there is one which is not for the reader. */
export type BundledEvent = (CaseEvent & Chained) | (Chained & { withheld: true });

/** What never became an event, as a bundle holds it. */
export interface BundledAnnexRecord {
  id: string;
  at: string;
  kind: string;
  actor: Actor;
  data: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** What was erased, as `erased.json` lists it. */
export interface Erased {
  sha256: string;
  erasedAt: string;
  reason: string;
}

/** A registered right as the marketplace's register has it for an id, for which these never change. */
export interface RegisteredRight {
  kind: IprKind;
  office: string;
  number: string;
}

/** All of a bundle that its paper is made of: nothing else is known to it, but for how registered rights are known. */
export interface BundleContent {
  caseId: string;
  view: View;
  head: Head;
  /** By sequence. */
  events: readonly BundledEvent[];
  /** By leaf; for brands and sellers, what letters to them said alone. */
  annex: readonly BundledAnnexRecord[];
  /** The words of each text that the bundle holds, without their salt, by the hash of the text. */
  texts: ReadonlyMap<string, string>;
  /** Each of the terms as parsed JSON, by hash. */
  terms: ReadonlyMap<string, unknown>;
  /** The bytes of each file, or of the copy that stands for it, by the hash of the original. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Of the rights that events name by their ids, those that the register has. */
  rights: ReadonlyMap<string, RegisteredRight>;
  erased: readonly Erased[];
  /** Hashes of what is there, and not for this reader. */
  withheld: readonly string[];
}

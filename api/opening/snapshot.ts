import { randomBytes } from 'node:crypto';
import { canonical, sha256Of } from '../../database/ledger/hash.ts';
import type { Suspicion } from '../suspicions/suspicion.ts';

/** The listing as it stood when it was suspected. */
export interface Snapshot {
  /** Names the salted text: what the ledger holds. */
  sha256: string;
  /** UTF-8 of the RFC 8785 form of `{"salt","text"}`. */
  bytes: string;
  /** The unsalted hash: equal for a listing that has not changed. */
  fingerprint: string;
}

/** What a suspicion, or a notice, says of the listing. */
type Offer = Pick<Suspicion, 'sellerId' | 'brand' | 'title' | 'price' | 'category' | 'country' | 'url' | 'pictures'>;

/** Keeps what is said of the listing, its seller included: another seller's offer is another offer. */
export function takeSnapshot(offer: Offer): Snapshot {
  const { sellerId, brand, title, price, category, country, url, pictures } = offer;
  const text = canonical({ sellerId, brand, title, price, category, country, url, pictures });
  const bytes = canonical({ salt: randomBytes(16).toString('hex'), text });
  return { sha256: sha256Of(bytes), bytes, fingerprint: sha256Of(text) };
}

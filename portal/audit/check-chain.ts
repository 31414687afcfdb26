import canonicalize from 'canonicalize';

/** What the check says: the chain holds, it breaks at an event, or why it could not be checked. */
export type ChainAnswer =
  /** `withheld`: so many events could be checked for their place in the chain alone. */
  | { is: 'holds'; events: number; withheld: number }
  | { is: 'broken'; sequence: number; fault: 'hash' | 'link' | 'missing' }
  | { is: 'unchecked'; because: 'no_crypto' | 'no_events' };

/** An event as the API tells it, with what was added for readers. */
export interface ChainedEvent {
  sequence: number;
  kind: string;
  previousHash: string;
  hash: string;
}

const beforeTheFirst = '0'.repeat(64);

/** Lower-case hex SHA-256 of the UTF-8 bytes of the RFC 8785 form. @throws Error when the value has no such form */
async function hashOf(value: unknown, crypto: SubtleCrypto): Promise<string> {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('the value has no canonical JSON form');
  const digest = await crypto.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What the hash is made of: the event without the hash, and without what is told to readers alone. */
function hashed(caseId: string, event: ChainedEvent): object {
  const {
    hash: _hash,
    sentence: _sentence,
    note: _note,
    erased: _erased,
    ...rest
  } = event as ChainedEvent & Record<string, unknown>;
  return { caseId, ...rest };
}

/**
 * Computes the hash of every event anew, as the ledger's rules say, and follows the chain from the first to the last. Of
 * an event that is withheld from the reader, only its place in the chain can be checked.
 * @param last how many events the case says it has: fewer than these is a chain that was cut
 * @param crypto the browser's; it has none on pages that came over plain HTTP from another machine
 */
export async function checkChain(
  caseId: string,
  events: readonly ChainedEvent[],
  crypto: SubtleCrypto | undefined,
  last: number = events.length,
): Promise<ChainAnswer> {
  if (!crypto) return { is: 'unchecked', because: 'no_crypto' };
  if (events.length === 0) return { is: 'unchecked', because: 'no_events' };
  let previous = beforeTheFirst;
  let withheld = 0;
  for (const [index, event] of events.entries()) {
    const { sequence, previousHash, hash, kind } = event;
    if (sequence !== index + 1) return { is: 'broken', sequence: index + 1, fault: 'missing' };
    if (previousHash !== previous) return { is: 'broken', sequence, fault: 'link' };
    if (kind === 'withheld') withheld += 1;
    else if ((await hashOf(hashed(caseId, event), crypto)) !== hash) return { is: 'broken', sequence, fault: 'hash' };
    previous = hash;
  }
  if (events.length < last) return { is: 'broken', sequence: events.length + 1, fault: 'missing' };
  return { is: 'holds', events: events.length, withheld };
}

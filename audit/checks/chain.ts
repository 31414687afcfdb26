import { hashOf } from './canonical.ts';
import type { Tools } from './tools.ts';

/** An event with its place in the chain of its case. */
export interface ChainedEvent {
  sequence: number;
  previousHash: string;
  hash: string;
}

/** Where a chain breaks: an event whose content has another hash, one that follows on another, one that is not there. */
export interface ChainFault {
  sequence: number;
  fault: 'hash' | 'link' | 'missing';
  what: string;
}

const beforeTheFirst = '0'.repeat(64);

/**
 * Follows the chain of a case from the first event to the last, and computes the hash of every event anew.
 * @param contentOf the event without its hash, as it was hashed; nothing for one that is withheld from the reader, of which
 * its place alone can be checked
 * @param last how many events there must be: fewer are a chain that was cut
 */
export async function checkChain<Event extends ChainedEvent>(
  events: readonly Event[],
  contentOf: (event: Event) => object | undefined,
  tools: Tools,
  last: number = events.length,
): Promise<ChainFault[]> {
  const faults: ChainFault[] = [];
  let previous = { sequence: 0, hash: beforeTheFirst };
  for (const event of events) {
    const { sequence, previousHash, hash } = event;
    const due = previous.sequence + 1;
    if (sequence !== due)
      faults.push({ sequence: due, fault: 'missing', what: `in its place stands event ${sequence}` });
    else if (previousHash !== previous.hash)
      faults.push({ sequence, fault: 'link', what: differs('previousHash', previousHash, previous.hash) });
    const content = contentOf(event);
    const computed = content && (await hashOf(content, tools));
    if (computed !== undefined && computed !== hash)
      faults.push({ sequence, fault: 'hash', what: differs('hash', hash, computed) });
    previous = event;
  }
  if (previous.sequence < last)
    faults.push({ sequence: previous.sequence + 1, fault: 'missing', what: `the chain ends before it, of ${last}` });
  return faults;
}

const differs = (member: string, said: string, computed: string): string =>
  `${member} is ${said}, where ${computed} belongs`;

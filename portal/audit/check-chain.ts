import { checkChain as follow, type ChainedEvent as Chained } from '../../audit/checks/chain.ts';
import { webTools } from '../../audit/checks/tools.ts';

/** What the check says: the chain holds, it breaks at an event, or why it could not be checked. */
export type ChainAnswer =
  /** `withheld`: so many events could be checked for their place in the chain alone. */
  | { is: 'holds'; events: number; withheld: number }
  | { is: 'broken'; sequence: number; fault: 'hash' | 'link' | 'missing' }
  | { is: 'unchecked'; because: 'no_crypto' | 'no_events' };

/** An event as the API tells it, with what was added for readers. */
export interface ChainedEvent extends Chained {
  kind: string;
}

/** What the hash is made of: the event without the hash, and without what is told to readers alone. */
function hashed(caseId: string, event: ChainedEvent): object | undefined {
  if (event.kind === 'withheld') return undefined;
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
 * Checks the chain of a case as the page holds it.
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
  const [first] = await follow(events, (event) => hashed(caseId, event), webTools(crypto), last);
  if (first) return { is: 'broken', sequence: first.sequence, fault: first.fault };
  return { is: 'holds', events: events.length, withheld: events.filter(({ kind }) => kind === 'withheld').length };
}

import { checkChain, type ChainedEvent, type ChainFault } from '../../../audit/checks/chain.ts';
import { nodeTools } from '../../../audit/verify/node-tools.ts';

/** What the timeline of a case as the API tells it shows to be wrong: what is added for readers is left aside. */
export function timelineFaults(caseId: string, events: readonly ChainedEvent[]): Promise<ChainFault[]> {
  const hashed = (event: ChainedEvent): object | undefined => {
    const {
      hash: _hash,
      sentence: _sentence,
      note: _note,
      erased: _erased,
      ...rest
    } = event as ChainedEvent & Record<string, unknown>;
    return rest.kind === 'withheld' ? undefined : { caseId, ...rest };
  };
  return checkChain(events, hashed, nodeTools);
}

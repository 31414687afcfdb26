import { utf8 } from '../../audit/checks/bytes.ts';
import { checkConsistency } from '../../audit/checks/check-consistency.ts';
import type { Fault } from '../../audit/checks/faults.ts';
import { readHead, type Head } from '../../audit/checks/head.ts';
import type { PublishedKey } from '../../audit/checks/keys.ts';
import type { Tools } from '../../audit/checks/tools.ts';

/** Asks for the proof between two sizes of the log. */
export type ProveGrowth = (from: number, to: number) => Promise<{ from: number; to: number; path: string[] }>;

/** Whether the log at a head is the log of a head that was kept: the later of the two begins with all of the earlier. */
export async function checkGrowth(
  head: Head,
  kept: string,
  keys: readonly PublishedKey[],
  { prove, tools }: { prove: ProveGrowth; tools: Tools },
): Promise<{ from: number; faults: readonly Fault[] }> {
  const before = readHead(kept);
  if ('wrong' in before) return { from: 0, faults: [{ file: 'kept head', what: before.wrong }] };
  const [smaller, larger] = [before.size, head.size].toSorted((one, other) => one - other) as [number, number];
  const proof = smaller === 0 ? { from: 0, to: larger, path: [] } : await prove(smaller, larger);
  const beside = {
    head: { name: 'kept head', bytes: utf8(kept) },
    consistency: { name: 'consistency', bytes: utf8(JSON.stringify(proof)) },
  };
  return { from: before.size, faults: await checkConsistency(head, beside, keys, tools) };
}

import { bytesOfHex, isSha256 } from './bytes.ts';
import { hasMembers, isCount, isObject, readJson } from './canonical.ts';
import { Faults, type Fault } from './faults.ts';
import { checkSignature, keptHead, readHead, type Head } from './head.ts';
import type { PublishedKey } from './keys.ts';
import { isExtended } from './merkle.ts';
import type { Tools } from './tools.ts';

/** A head kept elsewhere, and the answer of `GET /v1/ledger/consistency` between it and another one. */
export interface KeptHead {
  head: { name: string; bytes: Uint8Array };
  consistency: { name: string; bytes: Uint8Array };
}

/** No log of 2^53 records has longer proofs. */
const pathAtMost = 107;

/** Whether the log of a head and that of a head kept elsewhere are one: the later of the two extends the earlier. */
export async function checkConsistency(
  head: Head,
  { head: kept, consistency }: KeptHead,
  keys: readonly PublishedKey[],
  tools: Tools,
): Promise<Fault[]> {
  const faults = new Faults();
  const other = readHead(keptHead(kept.bytes));
  if ('wrong' in other) faults.add(kept.name, undefined, other.wrong);
  const read = readProof(consistency.bytes);
  if ('wrong' in read) faults.add(consistency.name, undefined, read.wrong);
  if ('wrong' in other || 'wrong' in read) return faults.all;

  const wrong = await checkSignature(other, keys, tools);
  if (wrong !== undefined) faults.add(kept.name, `head of ${other.size}`, wrong);
  if (other.log !== head.log)
    faults.add(kept.name, `head of ${other.size}`, `is of the log ${other.log}, where the bundle's is ${head.log}`);
  const [earlier, later] = other.size <= head.size ? [other, head] : [head, other];
  const name = `from ${earlier.size} to ${later.size}`;
  if (earlier.at > later.at && earlier.size !== later.size)
    faults.add(kept.name, `head of ${other.size}`, `the head of ${earlier.size} is later than that of ${later.size}`);
  if (read.from !== earlier.size || read.to !== later.size)
    faults.add(consistency.name, name, `is a proof from ${read.from} to ${read.to}`);
  else if (!(await isExtended(earlier, later, read.path, tools)))
    faults.add(consistency.name, name, 'the later head does not extend the earlier one');
  return faults.all;
}

function readProof(bytes: Uint8Array): { from: number; to: number; path: Uint8Array[] } | { wrong: string } {
  const value = readJson(bytes);
  if (!isObject(value) || !hasMembers(value, ['from', 'path', 'to'])) return { wrong: 'is not {from, to, path}' };
  const { from, to, path } = value;
  if (!isCount(from) || !isCount(to) || !Array.isArray(path) || path.length > pathAtMost || !path.every(isSha256))
    return { wrong: 'is not {from, to, path}' };
  return { from, to, path: path.map((node) => bytesOfHex(node)) };
}

import { bytesOfHex, isSha256 } from './bytes.ts';
import { hasMembers, isCount, isObject, readCanonical, type Json } from './canonical.ts';
import type { Faults } from './faults.ts';
import { isIncluded, type TreeHead } from './merkle.ts';
import type { Tools } from './tools.ts';

/** A record that must be in the log. */
export interface Provable {
  record: 'events' | 'annex';
  /** What it is called in a failure. */
  name: string;
  hash: string;
}

interface Proof {
  record: Provable['record'];
  hash: string;
  leafIndex: number;
  path: string[];
}

const file = 'inclusion.json';
/** No log of 2^53 records has longer paths. */
const pathAtMost = 53;

/** Follows the proof of every record to the head's root; each record has one, and they stand in the records' order. */
export async function checkProofs(
  bytes: Uint8Array,
  records: readonly Provable[],
  head: TreeHead,
  faults: Faults,
  tools: Tools,
): Promise<void> {
  const before = faults.count;
  const proofs = readProofs(bytes, faults);
  if (!proofs) return;
  const byHash = new Map<string, Proof>();
  for (const proof of proofs) {
    if (byHash.has(keyOf(proof))) faults.add(file, nameOf(proof, records), 'is proved twice');
    byHash.set(keyOf(proof), proof);
  }
  const due = new Set(records.map(keyOf));
  for (const proof of proofs)
    if (!due.has(keyOf(proof))) faults.add(file, `${proof.record} ${proof.hash}`, 'is the hash of no record here');
  for (const record of records) {
    const proof = byHash.get(keyOf(record));
    if (!proof) {
      faults.add(file, record.name, `its hash ${record.hash} has no proof`);
      continue;
    }
    const inclusion = {
      leaf: bytesOfHex(proof.hash),
      leafIndex: proof.leafIndex,
      path: proof.path.map((node) => bytesOfHex(node)),
    };
    if (!(await isIncluded(inclusion, head.size, head.root, tools)))
      faults.add(file, record.name, `its path from leaf ${proof.leafIndex} does not lead to the head's root`);
  }
  if (faults.count === before) checkOrder(proofs, records, faults);
}

const keyOf = ({ record, hash }: Pick<Provable, 'record' | 'hash'>): string => `${record} ${hash}`;
const nameOf = (proof: Proof, records: readonly Provable[]): string =>
  records.find((record) => keyOf(record) === keyOf(proof))?.name ?? keyOf(proof);

function readProofs(bytes: Uint8Array, faults: Faults): Proof[] | undefined {
  const read = readCanonical(bytes);
  if ('wrong' in read || !Array.isArray(read.value)) {
    faults.add(file, undefined, 'wrong' in read ? read.wrong : 'is no list');
    return undefined;
  }
  return read.value.filter((entry, index): entry is Json & Proof => {
    if (isProof(entry)) return true;
    faults.add(file, `entry ${index}`, 'is not {record, hash, leafIndex, path}');
    return false;
  });
}

function isProof(value: Json): value is Json & Proof {
  if (!isObject(value) || !hasMembers(value, ['hash', 'leafIndex', 'path', 'record'])) return false;
  const { record, hash, leafIndex, path } = value;
  if ((record !== 'events' && record !== 'annex') || !isSha256(hash) || !isCount(leafIndex)) return false;
  return Array.isArray(path) && path.length <= pathAtMost && path.every(isSha256);
}

/** Proofs stand as their records do, and the records of the annex as they stand in the log. */
function checkOrder(proofs: readonly Proof[], records: readonly Provable[], faults: Faults): void {
  let leaf = -1;
  for (const [index, { name, ...record }] of records.entries()) {
    const proof = proofs[index];
    if (!proof || keyOf(proof) !== keyOf(record)) {
      faults.add(file, name, `in its place stands ${proof ? `the proof of ${nameOf(proof, records)}` : 'none'}`);
      return;
    }
    if (proof.record === 'events') continue;
    if (proof.leafIndex <= leaf) faults.add('annex.jsonl', name, 'is not in its place: records stand by leaf');
    leaf = proof.leafIndex;
  }
}

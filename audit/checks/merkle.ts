import { areEqual, joined } from './bytes.ts';
import type { Tools } from './tools.ts';

const leafMark = new Uint8Array([0]);
const nodeMark = new Uint8Array([1]);

const nodeOf = async (left: Uint8Array, right: Uint8Array, tools: Tools): Promise<Uint8Array> =>
  tools.sha256(joined(nodeMark, left, right));

/** A record's place in the log, with the path from there to the root. */
export interface Inclusion {
  /** The 32 bytes of the record's hash. */
  leaf: Uint8Array;
  leafIndex: number;
  path: readonly Uint8Array[];
}

/**
 * Whether a record is in the log of `size` records with this root (RFC 9162, 2.1.3.2).
 * @param size up to 2^53: halves are taken by division, as shifts of numbers end at 2^32
 */
export async function isIncluded(
  { leaf, leafIndex, path }: Inclusion,
  size: number,
  root: Uint8Array,
  tools: Tools,
): Promise<boolean> {
  if (leafIndex >= size) return false;
  let [place, last] = [leafIndex, size - 1];
  let node = await tools.sha256(joined(leafMark, leaf));
  for (const sibling of path) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      node = await nodeOf(sibling, node, tools);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      node = await nodeOf(node, sibling, tools);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && areEqual(node, root);
}

/** The log at one size. */
export interface TreeHead {
  size: number;
  root: Uint8Array;
}

/** Whether the log at its later head begins with all of what it was at the earlier one (RFC 9162, 2.1.4.2). */
export async function isExtended(
  earlier: TreeHead,
  later: TreeHead,
  path: readonly Uint8Array[],
  tools: Tools,
): Promise<boolean> {
  if (earlier.size > later.size) return false;
  if (earlier.size === later.size) return path.length === 0 && areEqual(earlier.root, later.root);
  if (earlier.size === 0) return path.length === 0 && areEqual(earlier.root, await tools.sha256(new Uint8Array()));
  const nodes = isPowerOfTwo(earlier.size) ? [earlier.root, ...path] : path;
  const [first, ...rest] = nodes;
  if (!first) return false;
  let [place, last] = [earlier.size - 1, later.size - 1];
  while (isOdd(place)) [place, last] = [half(place), half(last)];
  let before = first;
  let after = first;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      before = await nodeOf(sibling, before, tools);
      after = await nodeOf(sibling, after, tools);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      after = await nodeOf(after, sibling, tools);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && areEqual(before, earlier.root) && areEqual(after, later.root);
}

const isOdd = (value: number): boolean => value % 2 === 1;
const half = (value: number): number => Math.floor(value / 2);

function isPowerOfTwo(value: number): boolean {
  let rest = value;
  while (rest > 1 && !isOdd(rest)) rest = half(rest);
  return rest === 1;
}

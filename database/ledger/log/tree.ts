import { createHash } from 'node:crypto';

/** A subtree of the log: the leaves from one on and before another. */
export interface Span {
  from: number;
  to: number;
}

/** A subtree over 2^level leaves, all of them there; its hash never changes. */
export interface CompleteNode {
  level: number;
  index: number;
}

const sha256 = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const [beforeLeaf, beforeNode] = [Uint8Array.of(0), Uint8Array.of(1)];

/** RFC 9162, 2.1.1. @param input the 32 bytes of a record's hash */
export const hashLeaf = (input: Uint8Array): Buffer => sha256(beforeLeaf, input);
const hashNode = (left: Uint8Array, right: Uint8Array): Buffer => sha256(beforeNode, left, right);

/** Of no leaves. */
const emptyRoot = sha256();

/** The largest power of two below a size of two or more. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** The subtrees whose hashes lead from a leaf to the root at a size (RFC 9162, 2.1.3.1), the lowest first. */
export function inclusionSpans(leaf: number, size: number): Span[] {
  const spans: Span[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    spans.push(leaf < middle ? { from: middle, to } : { from, to: middle });
    if (leaf < middle) to = middle;
    else from = middle;
  }
  return spans.toReversed();
}

/** The subtrees whose hashes show that the log at one size begins with the log at a smaller one (RFC 9162, 2.1.4.1). */
export function consistencySpans(smaller: number, size: number): Span[] {
  if (smaller === 0 || smaller === size) return [];
  const spans: Span[] = [];
  let [from, to] = [0, size];
  while (to !== smaller) {
    const middle = from + splitOf(to - from);
    spans.push(smaller <= middle ? { from: middle, to } : { from, to: middle });
    if (smaller <= middle) to = middle;
    else from = middle;
  }
  if (from > 0) spans.push({ from, to }); // from the first leaf on, whoever asks has it: it is the smaller root
  return spans.toReversed();
}

/** The complete subtrees that a subtree consists of, from left to right: one for each bit of its size. */
export function completeNodes({ from, to }: Span): CompleteNode[] {
  const nodes: CompleteNode[] = [];
  for (let start = from; start < to;) {
    let level = 0;
    while (start + 2 ** (level + 1) <= to && start % 2 ** (level + 1) === 0) level += 1;
    nodes.push({ level, index: start / 2 ** level });
    start += 2 ** level;
  }
  return nodes;
}

/** The hash of a subtree from those of its complete ones. */
export const joinNodes = (hashes: readonly Buffer[]): Buffer =>
  hashes.length === 0 ? emptyRoot : hashes.reduceRight((right, left) => hashNode(left, right));

/** A complete subtree above the leaves that has come about. */
export type GrownNode = CompleteNode & { hash: Buffer };

/**
 * Adds leaves to a tree.
 * @param size of the tree before
 * @param edge the hashes of its complete subtrees, from left to right
 * @param inputs of the new leaves
 */
export function growTree(
  size: number,
  edge: readonly Buffer[],
  inputs: readonly Uint8Array[],
): { root: Buffer; edge: Buffer[]; grown: GrownNode[] } {
  const grown: GrownNode[] = [];
  const stack = [...edge];
  for (const [offset, input] of inputs.entries()) {
    let hash = hashLeaf(input);
    let index = size + offset;
    for (let level = 1; index % 2 === 1; level += 1) {
      hash = hashNode(stack.pop()!, hash);
      index = (index - 1) / 2;
      grown.push({ level, index, hash });
    }
    stack.push(hash);
  }
  return { root: joinNodes(stack), edge: stack, grown };
}

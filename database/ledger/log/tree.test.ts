import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { isExtended, type TreeHead } from '../../../audit/checks/merkle.ts';
import { nodeTools } from '../../../audit/verify/node-tools.ts';
import { naivePath, naiveProof, naiveRoot, rootFromPath } from '../../../test/support/naive-tree.ts';
import { completeNodes, consistencySpans, growTree, hashLeaf, inclusionSpans, joinNodes, type Span } from './tree.ts';

const sizes = 130; // beyond a power of two, by all of the shapes below it
const inputs = Array.from({ length: sizes }, (_, index) => createHash('sha256').update(String(index)).digest());
const leaves = inputs.map(hashLeaf);
const first = (size: number) => inputs.slice(0, size);

const roots = Array.from({ length: sizes + 1 }, (_, size) => naiveRoot(first(size)));

/** A tree of the first inputs, grown by bundles of a size. */
function grownBy(bundle: number, size: number) {
  const kept = new Map<string, Buffer>(leaves.map((leaf, index) => [`0.${index}`, leaf]));
  const hashOf = (span: Span): Buffer =>
    joinNodes(completeNodes(span).map(({ level, index }) => kept.get(`${level}.${index}`)!));
  let root = joinNodes([]);
  for (let from = 0; from < size; from += bundle) {
    const edge = completeNodes({ from: 0, to: from }).map(({ level, index }) => kept.get(`${level}.${index}`)!);
    const grown = growTree(from, edge, inputs.slice(from, Math.min(size, from + bundle)));
    root = grown.root;
    for (const { level, index, hash } of grown.grown) kept.set(`${level}.${index}`, hash);
  }
  return { root, hashOf, kept };
}

const areSame = (some: readonly Buffer[], others: readonly Buffer[]): boolean =>
  Buffer.concat(some).equals(Buffer.concat(others));

test('the root of every size is that of RFC 9162, in whatever bundles the leaves have come', () => {
  const wrong: string[] = [];
  for (const bundle of [1, 2, 3, 7, 64, sizes])
    for (let size = 0; size <= sizes; size += 1)
      if (!grownBy(bundle, size).root.equals(roots[size]!)) wrong.push(`${size} by ${bundle}`);
  expect(wrong).toEqual([]);
});

test('every complete subtree is kept once, and no other', () => {
  const { kept } = grownBy(9, 100);
  const above = [...kept.keys()].filter((name) => !name.startsWith('0.'));
  expect(above).toHaveLength(50 + 25 + 12 + 6 + 3 + 1);
});

test('every inclusion path and every consistency path is that of RFC 9162, for all sizes', () => {
  const { hashOf } = grownBy(10, sizes);
  const wrong: string[] = [];
  for (let size = 1; size <= sizes; size += 1) {
    const isCompared = size % 8 === 3 || size < 40;
    for (let m = 0; m < size; m += 1) {
      const path = inclusionSpans(m, size).map(hashOf);
      if (isCompared && !areSame(path, naivePath(m, first(size)))) wrong.push(`the path of ${m} in ${size}`);
      if (!rootFromPath(m, size, inputs[m]!, path).equals(roots[size]!)) wrong.push(`the root by ${m} in ${size}`);
    }
    for (let m = isCompared ? 1 : size; m <= size; m += 1)
      if (!areSame(consistencySpans(m, size).map(hashOf), naiveProof(m, first(size)))) wrong.push(`${m} to ${size}`);
  }
  expect(wrong).toEqual([]);
});

test('a proof in a log of a billion records names some thirty subtrees', () => {
  const size = 1_000_000_007;
  expect(inclusionSpans(123_456_789, size).length).toBeLessThan(32);
  expect(consistencySpans(987_654_321, size).flatMap(completeNodes).length).toBeLessThan(64);
});

test('a consistency path holds for the two roots that it is of, and for no others', async () => {
  const { hashOf } = grownBy(10, sizes);
  const standing = (size: number) => ({ size, root: roots[size]! });
  const wrong: string[] = [];
  for (let size = 1; size <= 70; size += 1)
    for (let m = 0; m <= size; m += 1) {
      const path = consistencySpans(m, size).map(hashOf);
      const other = { size: m, root: m === 0 ? inputs[0]! : naiveRoot(inputs.slice(1, m + 1)) };
      const holds = (earlier: TreeHead, by: Buffer[]) => isExtended(earlier, standing(size), by, nodeTools);
      if (!(await holds(standing(m), path))) wrong.push(`${m} to ${size}`);
      if (await holds(other, path)) wrong.push(`another ${m} to ${size}`);
      if (await holds(standing(m), [...path, inputs[0]!])) wrong.push(`${m} to ${size}, by a longer path`);
      if (path.length > 0 && (await holds(standing(m), path.slice(1))))
        wrong.push(`${m} to ${size}, by a shorter path`);
    }
  expect(wrong).toEqual([]);
});

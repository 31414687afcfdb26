import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { isExtended } from '../../../audit/checks/merkle.ts';
import { nodeTools } from '../../../audit/verify/node-tools.ts';
import { naivePath, naiveProof, naiveRoot, rootFromPath } from '../../../test/support/naive-tree.ts';
import { completeNodes, consistencySpans, growTree, hashLeaf, inclusionSpans, joinNodes, type Span } from './tree.ts';

const sizes = 130; // beyond a power of two, by all of the shapes below it
const inputs = Array.from({ length: sizes }, (_, index) => createHash('sha256').update(String(index)).digest());
const first = (size: number) => inputs.slice(0, size);

/** A tree of the first inputs, grown by bundles of a size. */
function grownBy(bundle: number, size: number) {
  const kept = new Map<string, Buffer>(inputs.map((input, index) => [`0.${index}`, hashLeaf(input)]));
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

test('the root of every size is that of RFC 9162, in whatever bundles the leaves have come', () => {
  for (const bundle of [1, 2, 3, 7, 64, sizes])
    for (let size = 0; size <= sizes; size += 1)
      expect(grownBy(bundle, size).root, `${size} by ${bundle}`).toEqual(naiveRoot(first(size)));
});

test('every complete subtree is kept once, and no other', () => {
  const { kept } = grownBy(9, 100);
  const above = [...kept.keys()].filter((name) => !name.startsWith('0.'));
  expect(above).toHaveLength(50 + 25 + 12 + 6 + 3 + 1);
});

test('every inclusion path and every consistency path is that of RFC 9162, for all sizes', () => {
  const { hashOf } = grownBy(10, sizes);
  for (let size = 1; size <= sizes; size += 1) {
    const root = naiveRoot(first(size));
    for (let m = 0; m < size; m += 1) {
      const path = inclusionSpans(m, size).map(hashOf);
      if (size % 8 === 3 || size < 40) expect(path, `${m} of ${size}`).toEqual(naivePath(m, first(size)));
      expect(rootFromPath(m, size, inputs[m]!, path), `${m} of ${size}`).toEqual(root);
    }
  }
  for (let size = 1; size <= sizes; size += 1)
    for (let m = size % 8 === 3 || size < 40 ? 1 : size; m <= size; m += 1)
      expect(consistencySpans(m, size).map(hashOf), `${m} to ${size}`).toEqual(naiveProof(m, first(size)));
});

test('a proof in a log of a billion records names some thirty subtrees', () => {
  const size = 1_000_000_007;
  expect(inclusionSpans(123_456_789, size).length).toBeLessThan(32);
  expect(consistencySpans(987_654_321, size).flatMap(completeNodes).length).toBeLessThan(64);
});

test('a consistency path holds for the two roots that it is of, and for no others', async () => {
  type Standing = Parameters<typeof isExtended>[0];
  const holds = (one: Standing, other: Standing, path: Buffer[]) => isExtended(one, other, path, nodeTools);
  const { hashOf } = grownBy(10, sizes);
  const standing = (size: number) => ({ size, root: naiveRoot(first(size)) });
  for (let size = 1; size <= 70; size += 1)
    for (let m = 0; m <= size; m += 1) {
      const path = consistencySpans(m, size).map(hashOf);
      expect(await holds(standing(m), standing(size), path), `${m} to ${size}`).toBe(true);
      const other = { size: m, root: m === 0 ? inputs[0]! : naiveRoot(inputs.slice(1, m + 1)) };
      expect(await holds(other, standing(size), path), `another ${m} to ${size}`).toBe(false);
      expect(await holds(standing(m), standing(size), [...path, inputs[0]!])).toBe(false);
      if (path.length > 0) expect(await holds(standing(m), standing(size), path.slice(1))).toBe(false);
    }
});

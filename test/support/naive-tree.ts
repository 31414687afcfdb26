import { createHash } from 'node:crypto';

const sha256 = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
const node = (left: Uint8Array, right: Uint8Array): Buffer => sha256(Uint8Array.of(1), left, right);

function halves<T>(list: readonly T[]): [T[], T[]] {
  let k = 1;
  while (k * 2 < list.length) k *= 2;
  return [list.slice(0, k), list.slice(k)];
}

/** The tree of RFC 9162, 2.1, word for word as its definitions stand: slow, and written apart from ours. */
export function naiveRoot(inputs: readonly Uint8Array[]): Buffer {
  if (inputs.length === 0) return sha256();
  if (inputs.length === 1) return sha256(Uint8Array.of(0), inputs[0]!);
  const [left, right] = halves(inputs);
  return node(naiveRoot(left), naiveRoot(right));
}

/** PATH(m, D_n) of 2.1.3.1. */
export function naivePath(m: number, inputs: readonly Uint8Array[]): Buffer[] {
  if (inputs.length <= 1) return [];
  const [left, right] = halves(inputs);
  return m < left.length
    ? [...naivePath(m, left), naiveRoot(right)]
    : [...naivePath(m - left.length, right), naiveRoot(left)];
}

/** PROOF(m, D_n) of 2.1.4.1. */
export const naiveProof = (m: number, inputs: readonly Uint8Array[]): Buffer[] => subproof(m, inputs, true);

function subproof(m: number, inputs: readonly Uint8Array[], isWhole: boolean): Buffer[] {
  if (m === inputs.length) return isWhole ? [] : [naiveRoot(inputs)];
  const [left, right] = halves(inputs);
  return m <= left.length
    ? [...subproof(m, left, isWhole), naiveRoot(right)]
    : [...subproof(m - left.length, right, false), naiveRoot(left)];
}

/** The root to which a path leads (2.1.3.2). */
export function rootFromPath(leafIndex: number, size: number, input: Uint8Array, path: readonly Uint8Array[]): Buffer {
  let [fn, sn, root] = [leafIndex, size - 1, sha256(Uint8Array.of(0), input)];
  for (const hash of path) {
    if (sn === 0) throw new Error('the path is too long');
    if (fn % 2 === 1 || fn === sn) {
      root = node(hash, root);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)];
    } else root = node(root, hash);
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  if (sn !== 0) throw new Error('the path is too short');
  return root;
}

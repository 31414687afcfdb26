import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { canonical } from '../../../database/ledger/hash.ts';
import type { InclusionProof, SealedHead } from '../../../audit/bundle/case-content.ts';

const hash = (...parts: readonly Uint8Array[]): Buffer => {
  const whole = createHash('sha256');
  for (const part of parts) whole.update(part);
  return whole.digest();
};

/** The trees of RFC 9162 as its definitions have them: slow, and hard to get wrong. */
export const rootOf = (leaves: readonly string[]): Buffer => {
  if (leaves.length === 0) return hash();
  if (leaves.length === 1) return hash(Buffer.of(0), Buffer.from(leaves[0]!, 'hex'));
  const split = splitOf(leaves.length);
  return hash(Buffer.of(1), rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
};

const splitOf = (size: number): number => 2 ** Math.ceil(Math.log2(size) - 1);

export function pathOf(index: number, leaves: readonly string[]): string[] {
  if (leaves.length <= 1) return [];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...pathOf(index, left), rootOf(right).toString('hex')]
    : [...pathOf(index - split, right), rootOf(left).toString('hex')];
}

/** RFC 9162, 2.1.4.1. */
export function consistencyOf(from: number, leaves: readonly string[], isWhole = true): string[] {
  if (from === leaves.length) return isWhole ? [] : [rootOf(leaves).toString('hex')];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return from <= split
    ? [...consistencyOf(from, left, isWhole), rootOf(right).toString('hex')]
    : [...consistencyOf(from - split, right, false), rootOf(left).toString('hex')];
}

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** A key that signs heads, with how it is published. */
export interface LogKey {
  kid: string;
  published: object;
  privateKey: KeyObject;
}

export function newLogKey(from = '2025-01-01T00:00:00.000Z'): LogKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { x } = publicKey.export({ format: 'jwk' }) as { x: string };
  const kid = hash(Buffer.from(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`)).toString('base64url');
  return {
    kid,
    privateKey,
    published: { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid, x, nbf: Date.parse(from) / 1000 },
  };
}

/** Signs whatever is given as a head's payload, under a header that can be another than it should be. */
export function signJws(payload: string, { kid, privateKey }: LogKey, header: object = { alg: 'EdDSA', kid }): string {
  const signed = `${base64url(canonical(header))}.${base64url(payload)}`;
  return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
}

/** A head over leaves. */
export function headOf(leaves: readonly string[], key: LogKey, at: string, log = 'joint-force.test'): SealedHead {
  const content = { log, size: leaves.length, rootHash: rootOf(leaves).toString('hex'), at };
  return { ...content, jws: signJws(canonical(content), key) };
}

/** The proofs of records among the leaves. */
export const proofsOf = (
  records: readonly { record: InclusionProof['record']; hash: string }[],
  leaves: readonly string[],
): InclusionProof[] =>
  records.map(({ record, hash: recordHash }) => {
    const leafIndex = leaves.indexOf(recordHash);
    return { record, hash: recordHash, leafIndex, path: pathOf(leafIndex, leaves) };
  });

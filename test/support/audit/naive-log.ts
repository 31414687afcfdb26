import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { canonical } from '../../../database/ledger/hash.ts';
import { naivePath, naiveProof, naiveRoot } from '../naive-tree.ts';
import type { InclusionProof, SealedHead } from '../../../audit/bundle/case-content.ts';

const inputs = (leaves: readonly string[]): Buffer[] => leaves.map((leaf) => Buffer.from(leaf, 'hex'));
const hex = (nodes: readonly Buffer[]): string[] => nodes.map((node) => node.toString('hex'));

const pathOf = (index: number, leaves: readonly string[]): string[] => hex(naivePath(index, inputs(leaves)));
export const consistencyOf = (from: number, leaves: readonly string[]): string[] =>
  hex(naiveProof(from, inputs(leaves)));

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
  const kid = createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');
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
  const content = { log, size: leaves.length, rootHash: naiveRoot(inputs(leaves)).toString('hex'), at };
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

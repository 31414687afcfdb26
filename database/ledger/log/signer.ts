import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, CompactSign } from 'jose';
import { canonical } from '../hash.ts';

/** What a head says. */
export interface HeadContent {
  /** Names the installation. */
  log: string;
  size: number;
  /** Hex. */
  rootHash: string;
  /** ISO-8601, UTC, milliseconds. */
  at: string;
}

/** Who signs the heads of a log. */
export interface Signer {
  log: string;
  /** RFC 7638 thumbprint of the public key. */
  kid: string;
  /** The Ed25519 public key, base64url. */
  x: string;
  /** Gives the compact JWS over the RFC 8785 form of a head. */
  sign(head: HeadContent): Promise<string>;
}

/**
 * Signs with an Ed25519 private key, given as JWK or as PKCS #8 in PEM.
 * @param log names the installation in every head
 * @throws Error that never repeats the key
 */
export async function signerWith(privateKey: string, log: string): Promise<Signer> {
  const key = readKey(privateKey);
  const { x } = createPublicKey(key).export({ format: 'jwk' }) as { x: string };
  const kid = await calculateJwkThumbprint({ kty: 'OKP', crv: 'Ed25519', x });
  return {
    ...{ log, kid, x },
    sign: (head) => new CompactSign(Buffer.from(canonical(head))).setProtectedHeader({ alg: 'EdDSA', kid }).sign(key),
  };
}

function readKey(text: string): KeyObject {
  try {
    const isJwk = text.trimStart().startsWith('{');
    const key = isJwk ? createPrivateKey({ key: JSON.parse(text), format: 'jwk' }) : createPrivateKey(text);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // What a parser says can hold a part of the key.
  }
  throw new Error('this is no Ed25519 private key, neither a JWK nor PKCS #8 in PEM');
}

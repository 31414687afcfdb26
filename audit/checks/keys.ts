import { base64urlOf, bytesOfBase64url, utf8 } from './bytes.ts';
import { hasMembers, isCount, isObject, type Json } from './canonical.ts';
import type { Tools } from './tools.ts';

/** A key by which heads are signed, as it is published (RFC 8037). */
export interface PublishedKey {
  kid: string;
  /** 32 bytes. */
  bytes: Uint8Array;
  /** From when until when it signs, in milliseconds. */
  from: number;
  until: number;
}

const members = ['crv', 'kid', 'kty', 'nbf', 'x'];
const optional = ['alg', 'exp', 'use'];

/**
 * Reads a published key and makes sure that its name is its thumbprint (RFC 7638).
 * @returns the key, or in words what is wrong
 */
export async function readKey(value: Json, tools: Tools): Promise<PublishedKey | { wrong: string; kid?: string }> {
  if (!isObject(value) || typeof value.kid !== 'string') return { wrong: 'is no key with a kid' };
  const { kid, kty, crv, x, alg, use, nbf, exp } = value;
  if (!hasMembers(value, members, optional)) return { kid, wrong: 'has other members than a key for heads' };
  if (kty !== 'OKP' || crv !== 'Ed25519') return { kid, wrong: 'is no Ed25519 key' };
  if ((alg !== undefined && alg !== 'EdDSA' && alg !== 'Ed25519') || (use !== undefined && use !== 'sig'))
    return { kid, wrong: 'is for another use than signing with Ed25519' };
  if (!isCount(nbf) || (exp !== undefined && !isCount(exp))) return { kid, wrong: 'says no nbf and exp in seconds' };
  const bytes = typeof x === 'string' ? bytesOfBase64url(x) : undefined;
  if (bytes?.length !== 32) return { kid, wrong: 'is not of 32 bytes' };
  const thumbprint = base64urlOf(await tools.sha256(utf8(JSON.stringify({ crv, kty, x }))));
  if (thumbprint !== kid) return { kid, wrong: `has the thumbprint ${thumbprint}` };
  return { kid, bytes, from: nbf * 1000, until: exp === undefined ? Infinity : exp * 1000 };
}

import { bytesOfBase64url, bytesOfHex, isSha256, textOf, utf8 } from './bytes.ts';
import { hasMembers, isCount, isMoment, isObject, readCanonical } from './canonical.ts';
import type { PublishedKey } from './keys.ts';
import type { TreeHead } from './merkle.ts';
import type { Tools } from './tools.ts';

/** What a signed head says. */
export interface Head extends TreeHead {
  /** The installation whose log it is. */
  log: string;
  rootHash: string;
  at: string;
  /** The key that has signed it. */
  kid: string;
}

interface ReadHead extends Head {
  signed: Uint8Array;
  signature: Uint8Array;
}

/** Takes a head apart, without checking who signed it (RFC 7515, 7.1). @returns the head, or in words what is wrong */
export function readHead(jws: string): ReadHead | { wrong: string } {
  const parts = jws.split('.');
  const [header, payload, signature] = parts.map((part) => bytesOfBase64url(part));
  if (parts.length !== 3 || !header || !payload || !signature) return { wrong: 'is no compact JWS' };
  const said = readCanonical(header);
  if ('wrong' in said) return { wrong: `the header ${said.wrong}` };
  if (!isObject(said.value) || !hasMembers(said.value, ['alg', 'kid']))
    return { wrong: 'the header is not {alg, kid}' };
  const { alg, kid } = said.value;
  if (alg !== 'EdDSA' || typeof kid !== 'string') return { wrong: `alg is ${textIn(alg)}, where EdDSA belongs` };
  const read = readCanonical(payload);
  if ('wrong' in read) return { wrong: `the payload ${read.wrong}` };
  if (!isObject(read.value) || !hasMembers(read.value, ['at', 'log', 'rootHash', 'size']))
    return { wrong: 'the payload is not {log, size, rootHash, at}' };
  const { log, size, rootHash, at } = read.value;
  if (typeof log !== 'string' || !isCount(size) || !isSha256(rootHash) || !isMoment(at))
    return { wrong: 'the payload is not {log, size, rootHash, at}' };
  const root = bytesOfHex(rootHash);
  return { log, size, rootHash, root, at, kid, signature, signed: utf8(jws.slice(0, jws.lastIndexOf('.'))) };
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : typeof value);

/**
 * Whether the head was signed by one of the keys, within the time of that key (RFC 8037).
 * @returns in words what is wrong; nothing when it holds
 */
export async function checkSignature(
  head: ReadHead,
  keys: readonly PublishedKey[],
  tools: Tools,
): Promise<string | undefined> {
  const key = keys.find(({ kid }) => kid === head.kid);
  if (!key) return `the key ${head.kid} is not among the keys`;
  if (head.signature.length !== 64 || !(await tools.verifyEd25519(key.bytes, head.signed, head.signature)))
    return `the signature is not by the key ${head.kid}`;
  const at = Date.parse(head.at);
  if (at < key.from || at > key.until) return `at is ${head.at}, when the key ${head.kid} did not sign`;
  return undefined;
}

/** The text of a file that holds a head: one that somebody has kept may end with a line. */
export const keptHead = (bytes: Uint8Array): string => (textOf(bytes) ?? '').trim();

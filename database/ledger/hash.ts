import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

export const sha256Of = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The RFC 8785 form of a value: the same bytes in every language. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('the value has no canonical JSON form');
  return text;
}

/** SHA-256, in lower-case hex, of the UTF-8 bytes of the RFC 8785 form. */
export const hashOf = (value: unknown): string => sha256Of(canonical(value));

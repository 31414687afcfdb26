import { randomBytes } from 'node:crypto';

/**
 * A new opaque id such as `c_0034nqd7m8…`: 48 bits of time and 80 of chance, as in a ULID, in 26 letters and digits whose
 * order is the order of time. Safe in a path.
 * @param prefix tells a reader what is named: `c` a case, `b` a batch
 */
export function newId(prefix: string, at: string): string {
  const bits = (BigInt(Date.parse(at)) << 80n) | BigInt(`0x${randomBytes(10).toString('hex')}`);
  return `${prefix}_${bits.toString(32).padStart(26, '0')}`;
}

import type { Database, InTransaction } from '../../connect.ts';
import type { Signer } from './signer.ts';

/** A public key as it is published (RFC 8037): it has signed the heads between `nbf` and `exp`. */
export interface PublishedKey {
  kty: 'OKP';
  crv: 'Ed25519';
  x: string;
  /** RFC 7638 thumbprint. */
  kid: string;
  alg: 'EdDSA';
  use: 'sig';
  /** Seconds since 1970, as RFC 7519 has it. */
  nbf: number;
  /** In the second in which the next key has begun; none for the key in use. */
  exp?: number;
}

/** The log is signed with another key by now. */
export class RetiredKey extends Error {
  override name = 'RetiredKey';
}

/** All keys that heads were ever signed with, the oldest first. */
export async function publishedKeys(database: Database | InTransaction): Promise<PublishedKey[]> {
  const rows = await database.selectFrom('log_keys').select(['kid', 'x', 'not_before']).orderBy('number').execute();
  return rows.map(({ kid, x, not_before: from }, index) => {
    const until = rows[index + 1]?.not_before;
    return {
      ...({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' } as const),
      ...{ kid, x, nbf: Math.floor(Date.parse(from) / 1000) },
      ...(until !== undefined && { exp: Math.ceil(Date.parse(until) / 1000) }),
    };
  });
}

/**
 * Publishes the key of a signer, unless it is the newest one: the one before then expires.
 * @throws RetiredKey when it was followed by another: two keys that sign by turns would be valid at no moment
 */
export async function publishKey(transaction: InTransaction, { kid, x }: Signer, at: string): Promise<void> {
  const keys = await transaction.selectFrom('log_keys').select('kid').orderBy('number').execute();
  if (keys.at(-1)?.kid === kid) return;
  if (keys.some((key) => key.kid === kid))
    throw new RetiredKey(`the log is signed with ${keys.at(-1)?.kid} by now, and ${kid} has expired`);
  await transaction
    .insertInto('log_keys')
    .values({ number: keys.length + 1, kid, x, not_before: at })
    .execute();
}

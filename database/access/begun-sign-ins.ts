import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../connect.ts';
import { sha256Of } from '../ledger/hash.ts';

/** Somebody who was sent to an identity provider. */
export interface BegunSignIn {
  brandId: string;
  state: string;
  nonce: string;
  codeVerifier: string;
  returnTo: string | null;
}

/** Keeps a sign-in that has begun. @param token what the browser alone holds */
export async function keepBegun(
  database: Database,
  token: string,
  { brandId, state, nonce, codeVerifier, returnTo }: BegunSignIn,
  expiresAt: string,
): Promise<void> {
  const secrets = { state, nonce, code_verifier: codeVerifier };
  await database
    .insertInto('begun_sign_ins')
    .values({ token_hash: sha256Of(token), brand_id: brandId, ...secrets, return_to: returnTo, expires_at: expiresAt })
    .execute();
}

/**
 * Takes a sign-in that has begun, once; nothing when this browser has begun none with this brand and this state, or it is
 * over.
 */
export const takeBegun = (
  database: Database,
  { token, brandId, state, now }: { token: string; brandId: string; state: string; now: string },
): Promise<BegunSignIn | undefined> =>
  database
    .deleteFrom('begun_sign_ins')
    .where('token_hash', '=', sha256Of(token))
    .where('brand_id', '=', brandId)
    .where('state', '=', state)
    .where('expires_at', '>', now)
    .returning(['brand_id as brandId', 'state', 'nonce', 'code_verifier as codeVerifier', 'return_to as returnTo'])
    .executeTakeFirst();

/** Under what somebody is kept who is known by a connection: no address, so that no membership is found by it alone. */
const nameWithin = (brandId: string, address: string): string => `${address} of ${brandId}`;

/** The address of somebody who is known by a connection. */
export const addressWithin = (brandId: string, kept: string): string => kept.slice(0, -nameWithin(brandId, '').length);

/**
 * Who an address is to a brand's connection, by the person's id; nothing when the connection does not speak for the
 * address any more, or has another issuer by now.
 * @param address in lower case
 */
export async function personOfConnection(
  database: Database,
  { brandId, issuer }: { brandId: string; issuer: string },
  address: string,
  at: string,
): Promise<string | undefined> {
  const domain = address.split('@').at(-1)!;
  // FOR SHARE: who is added while the connection is changed would outlive what has proved them.
  const { rows } = await sql<{ id: string }>`
    INSERT INTO sign_in_people (id, email, name, email_verified, brand_id, created_at, updated_at)
    SELECT ${randomUUID()}, ${nameWithin(brandId, address)}, '', true, brand_id, ${at}::timestamptz, ${at}::timestamptz
    FROM sign_in_connections
    WHERE brand_id = ${brandId} AND issuer = ${issuer} AND standing = 'confirmed' AND ${domain} = ANY(domains)
    FOR SHARE
    ON CONFLICT (email) DO UPDATE SET updated_at = excluded.updated_at
    RETURNING id`.execute(database);
  return rows[0]?.id;
}

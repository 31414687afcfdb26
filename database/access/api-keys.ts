import { randomBytes } from 'node:crypto';
import { permissions, type Action, type Role } from '../../domain/permissions.ts';
import type { Database, InTransaction } from '../connect.ts';
import { sha256Of } from '../ledger/hash.ts';

/** Whom a key speaks for, and what it may ask. */
export interface ApiKey {
  keyId: string;
  role: Role;
  actorId: string;
  brandId: string | null;
  scopes: Action[];
}

/**
 * Makes a key. Gives the key itself this once; only its SHA-256 is kept.
 * @param scopes what the key may ask, among the actions of its role; all of them when not given
 * @param at ISO-8601
 */
export async function issueKey(
  database: Database | InTransaction,
  {
    role,
    actorId,
    brandId,
    scopes = [...permissions[role]],
    at,
  }: { role: Role; actorId: string; brandId?: string; scopes?: Action[]; at: string },
): Promise<{ keyId: string; key: string }> {
  const keyId = `key-${randomBytes(8).toString('hex')}`;
  const key = `jf_${randomBytes(32).toString('base64url')}`;
  await database
    .insertInto('api_keys')
    .values({
      key_id: keyId,
      secret_hash: sha256Of(key),
      role,
      actor_id: actorId,
      brand_id: brandId ?? null,
      scopes,
      created_at: at,
      revoked_at: null,
    })
    .execute();
  return { keyId, key };
}

/**
 * What a key is; nothing when it is unknown or revoked. Found by its SHA-256: the time that the look-up takes tells
 * nothing of any key.
 */
export async function findKey(database: Database, key: string): Promise<ApiKey | undefined> {
  return database
    .selectFrom('api_keys')
    .select(['key_id as keyId', 'role', 'actor_id as actorId', 'brand_id as brandId', 'scopes'])
    .where('secret_hash', '=', sha256Of(key))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

/** From now on the key is refused. Gives whether there was such a key that was not revoked before. */
export async function revokeKey(database: Database, keyId: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('api_keys')
    .set({ revoked_at: at })
    .where('key_id', '=', keyId)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Every key that was ever made, the oldest first. */
export const listKeys = (database: Database): Promise<(ApiKey & { createdAt: string; revokedAt: string | null })[]> =>
  database
    .selectFrom('api_keys')
    .select(['key_id as keyId', 'role', 'actor_id as actorId', 'brand_id as brandId', 'scopes'])
    .select(['created_at as createdAt', 'revoked_at as revokedAt'])
    .orderBy('created_at')
    .orderBy('key_id')
    .execute();

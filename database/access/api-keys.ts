import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { permissions, type Action } from '../../domain/access/permissions.ts';
import { mayGrant } from '../../domain/access/may-grant.ts';
import type { MemberRole, Role } from '../../domain/access/roles.ts';
import { addMilliseconds } from '../../domain/time/calendar.ts';
import type { Database, InTransaction } from '../connect.ts';
import { sha256Of } from '../ledger/hash.ts';

/** Whom a key speaks for, and what it may ask. */
export interface ApiKey {
  keyId: string;
  role: Role;
  actorId: string;
  brandId: string | null;
  scopes: Action[];
  /** From then on it is refused; never by itself when `null`. ISO-8601. */
  endsAt: string | null;
  /** To the minute or so; `null` when it was never used. */
  lastUsedAt: string | null;
}

/** A key as it stands in lists. */
export type ListedKey = ApiKey & { createdAt: string; revokedAt: string | null };

/** What a key is made of. */
export interface NewKey {
  role: Role;
  actorId: string;
  brandId?: string | undefined;
  /** Among the actions of the role; all of them when not given. */
  scopes?: readonly Action[] | undefined;
  endsAt?: string | undefined;
  at: string;
}

/** Keys are written in use once in this time, however often they ask. */
const useNotedEveryMilliseconds = 60_000;

/**
 * Makes a key. Gives the key itself this once; only its SHA-256 is kept.
 * @param secret of 32 bytes in base64url; the same one again changes nothing
 */
export async function issueKey(
  database: Database | InTransaction,
  { role, actorId, brandId, scopes = permissions[role], endsAt, at }: NewKey,
  secret = randomBytes(32).toString('base64url'),
): Promise<{ keyId: string; key: string }> {
  const key = `jf_${secret}`;
  const keyId = `key-${sha256Of(`id of ${key}`).slice(0, 16)}`;
  await database
    .insertInto('api_keys')
    .values({
      key_id: keyId,
      secret_hash: sha256Of(key),
      role,
      actor_id: actorId,
      brand_id: brandId ?? null,
      scopes: [...scopes],
      created_at: at,
      ends_at: endsAt ?? null,
      last_used_at: null,
      revoked_at: null,
    })
    .onConflict((conflict) => conflict.column('key_id').doNothing())
    .execute();
  return { keyId, key };
}

const columns = [
  'key_id as keyId',
  'api_keys.role',
  'actor_id as actorId',
  'api_keys.brand_id as brandId',
  'scopes',
  'api_keys.ends_at as endsAt',
  'last_used_at as lastUsedAt',
] as const;

/**
 * What a key is, and keeps that it is used; nothing when it is unknown, over or revoked, or when it stands for somebody
 * who has left, or is less by now. Found by its SHA-256: the time that the look-up takes tells nothing of any key.
 */
export async function findKey(database: Database, key: string, now: string): Promise<ApiKey | undefined> {
  const row = await database
    .selectFrom('api_keys')
    .leftJoin('memberships', 'memberships.membership_id', 'api_keys.actor_id')
    .select(columns)
    .select(['memberships.role as personsRole', 'memberships.left_at as personLeftAt'])
    .where('secret_hash', '=', sha256Of(key))
    .where('revoked_at', 'is', null)
    .where((where) => where.or([where('api_keys.ends_at', 'is', null), where('api_keys.ends_at', '>', now)]))
    .executeTakeFirst();
  if (!row || isPersonsNoMore(row)) return undefined;
  const { personsRole: _now, personLeftAt: _since, ...found } = row;
  const notedBefore = addMilliseconds(now, -useNotedEveryMilliseconds);
  if (found.lastUsedAt === null || found.lastUsedAt < notedBefore)
    await database.updateTable('api_keys').set({ last_used_at: now }).where('key_id', '=', found.keyId).execute();
  return found;
}

/** A key of somebody can do no more than that person; most keys are programs', and nobody's. */
const isPersonsNoMore = (key: { role: Role; personsRole: MemberRole | null; personLeftAt: string | null }): boolean =>
  key.personsRole !== null && (key.personLeftAt !== null || !mayGrant(key.personsRole, key.role));

/** From now on the key is refused. Gives whether there was such a key that was not revoked before. */
export async function revokeKey(database: Database | InTransaction, keyId: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('api_keys')
    .set({ revoked_at: at })
    .where('key_id', '=', keyId)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** The key ends then, if it does not end before. */
export async function endKey(transaction: InTransaction, keyId: string, endsAt: string): Promise<void> {
  await transaction
    .updateTable('api_keys')
    .set({ ends_at: sql`least(ends_at, ${endsAt}::timestamptz)` })
    .where('key_id', '=', keyId)
    .execute();
}

const listed = (database: Database | InTransaction) =>
  database.selectFrom('api_keys').select([...columns, 'created_at as createdAt', 'revoked_at as revokedAt']);

/** Every key that was ever made, the oldest first. @param brandId of one brand alone */
export async function listKeys(database: Database, brandId?: string): Promise<ListedKey[]> {
  const all = listed(database).orderBy('created_at').orderBy('key_id');
  return (brandId === undefined ? all : all.where('brand_id', '=', brandId)).execute();
}

/** A key; nothing when there is none of this id. */
export const findKeyById = (database: Database | InTransaction, keyId: string): Promise<ListedKey | undefined> =>
  listed(database).where('key_id', '=', keyId).executeTakeFirst();

/** The same; nobody else changes it before the transaction ends. */
export const lockKey = (transaction: InTransaction, keyId: string): Promise<ListedKey | undefined> =>
  listed(transaction).where('key_id', '=', keyId).forUpdate().executeTakeFirst();

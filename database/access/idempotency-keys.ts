import { sql } from 'kysely';
import type { Database } from '../connect.ts';

/** What names a request for good: who asks what, under which key, with which content. */
export interface RequestClaim {
  /** The caller and the operation. */
  caller: string;
  key: string;
  requestHash: string;
  /** When it came. */
  receivedAt: string;
}

/** Whether the request is to be answered now, or how it was answered before. */
export type Claimed =
  /** By the one who was given this claim; when it takes too long, another one is. The request first came at `receivedAt`. */
  | { kind: 'claimed'; claimId: string; receivedAt: string }
  | { kind: 'in_progress' }
  | { kind: 'another_request' }
  | ({ kind: 'answered' } & KeptAnswer);

/** A request that is ours to answer. */
type OwnClaim = Pick<RequestClaim, 'caller' | 'key'> & { claimId: string };

/** An answer as it is given again. */
export interface KeptAnswer {
  status: number;
  body: unknown;
  headers: Record<string, string>;
}

/**
 * After this, whoever claimed a request has crashed: the next one may answer it. Longer than a case is waited for; and
 * should both answer after all, the effect is found by its `updateId` and happens once.
 */
const claimSeconds = 20;

/** Takes a request for answering, or tells why not. Of several at once, one takes it. */
export async function claimRequest(
  database: Database,
  { caller, key, requestHash, receivedAt }: RequestClaim,
): Promise<Claimed> {
  const { rows } = await sql<{ claimId: string; receivedAt: string }>`
    INSERT INTO idempotency_keys AS k (caller, key, request_hash, received_at)
    VALUES (${caller}, ${key}, ${requestHash}, ${receivedAt})
    ON CONFLICT (caller, key) DO UPDATE SET created_at = now(), claim_id = gen_random_uuid()
    WHERE k.status IS NULL AND k.request_hash = excluded.request_hash
      AND k.created_at <= now() - make_interval(secs => ${claimSeconds})
    RETURNING claim_id AS "claimId", received_at AS "receivedAt"`.execute(database);
  if (rows[0]) return { kind: 'claimed', ...rows[0] };
  const row = await database
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'status', 'body', 'headers'])
    .where('caller', '=', caller)
    .where('key', '=', key)
    .executeTakeFirst();
  if (row && row.request_hash !== requestHash) return { kind: 'another_request' };
  if (!row || row.status === null) return { kind: 'in_progress' };
  return { kind: 'answered', status: row.status, body: row.body, headers: row.headers };
}

/**
 * Keeps the answer; the same request gets it for 30 days. Whoever has lost the claim meanwhile keeps none: another one
 * has answered, or will.
 */
export async function keepAnswer(
  database: Database,
  { caller, key, claimId }: OwnClaim,
  { status, body, headers }: KeptAnswer,
): Promise<void> {
  await database
    .updateTable('idempotency_keys')
    .set({ status, body: JSON.stringify(body), headers: JSON.stringify(headers) })
    .where('caller', '=', caller)
    .where('key', '=', key)
    .where('claim_id', '=', claimId)
    .where('status', 'is', null)
    .execute();
}

/**
 * There was no definite answer: the same request may be tried again at once; another one still may not. Twice the time,
 * since a machine can set its clock back meanwhile.
 */
export async function releaseRequest(database: Database, { caller, key, claimId }: OwnClaim): Promise<void> {
  await sql`
    UPDATE idempotency_keys SET created_at = now() - make_interval(secs => ${2 * claimSeconds})
    WHERE caller = ${caller} AND key = ${key} AND claim_id = ${claimId} AND status IS NULL`.execute(database);
}

/** Forgets the requests before a moment. Gives how many. */
export async function forgetRequests(database: Database, before: string): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom('idempotency_keys')
    .where('created_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

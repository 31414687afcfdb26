import { z } from '@hono/zod-openapi';
import {
  endKey,
  findKeyById,
  issueKey as makeKey,
  lockKey,
  revokeKey,
  type ListedKey,
} from '../../database/access/api-keys.ts';
import { sideOfId } from '../../database/access/memberships.ts';
import type { InTransaction } from '../../database/connect.ts';
import { addMilliseconds } from '../../domain/time/calendar.ts';
import { identifier } from '../../domain/schemas.ts';
import { mayAsk, type Caller } from '../access/authenticate.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { canBeOfKey, keyView, newKeyView, viewKey } from './key.ts';

const params = z.strictObject({ keyId: identifier.describe('As `GET /v1/keys` gives it') });
const hourMilliseconds = 60 * 60 * 1000;

/** An administrator has a program's key replaced by another one. */
export const rotateKey = endpoint(
  {
    name: 'rotateKey',
    method: 'post',
    path: '/v1/keys/{keyId}/rotation',
    access: 'manageKeys',
    tag: 'Keys',
    summary: 'Put another key in the place of one',
    description:
      'The new key is what the old one is; both count for some hours, so that no program stands still. The new key is shown ' +
      'in this answer alone; the same request under the same `Idempotency-Key` gives it once more. Keys that people act by ' +
      'are made and replaced by the operator’s command alone.',
    params,
    body: z.strictObject({
      overlapHours: z.int().min(0).max(168).default(24).describe('How long the old key still counts: 0 to 168 hours'),
    }),
    example: { overlapHours: 24 },
    answers: { 201: { description: 'The new key, shown this once', schema: newKeyView } },
    problems: ['not_found'],
    answersSecret: true,
  },
  async ({ caller, params: { keyId }, body, updateId, dependencies: { database, makeSecret, now } }) => {
    const { made, key } = await database.transaction().execute(async (transaction) => {
      const { role, actorId, brandId, scopes } = await requireRotatable(
        transaction,
        caller,
        await ownKey(transaction, caller, keyId),
      );
      const same = { role, actorId, brandId: brandId ?? undefined, scopes, at: now() };
      const next = await makeKey(transaction, same, makeSecret(updateId));
      await endKey(transaction, keyId, addMilliseconds(now(), body.overlapHours * hourMilliseconds));
      return { made: (await findKeyById(transaction, next.keyId))!, key: next.key };
    });
    return { status: 201, body: { ...viewKey(made), key } };
  },
);

/** An administrator has a key refused from now on. */
export const revokeOneKey = endpoint(
  {
    name: 'revokeKey',
    method: 'delete',
    path: '/v1/keys/{keyId}',
    access: 'manageKeys',
    tag: 'Keys',
    summary: 'Refuse a key from now on',
    description: 'Its next request is refused. A key that is revoked already stays so.',
    params,
    answers: { 200: { description: 'The key', schema: keyView } },
    problems: ['not_found'],
  },
  async ({ caller, params: { keyId }, dependencies: { database, now } }) => {
    const revoked = await database.transaction().execute(async (transaction) => {
      await ownKey(transaction, caller, keyId);
      await revokeKey(transaction, keyId, now());
      return (await findKeyById(transaction, keyId))!;
    });
    return { status: 200, body: viewKey(revoked) };
  },
);

/** @throws Problem not_found, when it is revoked; not_permitted, when it is a person's, or asks more than the caller may */
async function requireRotatable(transaction: InTransaction, caller: Caller, key: ListedKey): Promise<ListedKey> {
  if (key.revokedAt !== null) throw new Problem('not_found', 'the key is revoked: make another one');
  const isOfProgram =
    key.scopes.every((one) => canBeOfKey(one) && mayAsk(caller, one)) && !(await sideOfId(transaction, key.actorId));
  if (!isOfProgram) throw new Problem('not_permitted', 'a person acts by this key, or it asks more than you may');
  return key;
}

/** @throws Problem not_found, also for a key of another side */
async function ownKey(transaction: InTransaction, { brandId }: Caller, keyId: string): Promise<ListedKey> {
  const found = await lockKey(transaction, keyId);
  if (found && (found.brandId ?? undefined) === brandId) return found;
  throw new Problem('not_found', 'there is no such key that you may see');
}

import { z } from '@hono/zod-openapi';
import { findKeyById, issueKey as makeKey, type ListedKey } from '../../database/access/api-keys.ts';
import { sideOfId } from '../../database/access/memberships.ts';
import { isBrandRole } from '../../domain/access/roles.ts';
import { mayGrant } from '../../domain/access/may-grant.ts';
import type { Action } from '../../domain/access/permissions.ts';
import { mayAsk, type Caller } from '../access/authenticate.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { actionsOfKeys, keyFields, newKeyView, viewKey, type KeyRole } from './key.ts';

const { role, actorId, scopes, endsAt } = keyFields;

/** An administrator makes a key for a program. */
export const issueKey = endpoint(
  {
    name: 'issueKey',
    method: 'post',
    path: '/v1/keys',
    access: 'manageKeys',
    tag: 'Keys',
    summary: 'Make a key for a program',
    description:
      'Of the own side: for your brand, or for the marketplace and its detectors. The key is shown in this answer alone; ' +
      'the same request under the same `Idempotency-Key` gives it once more. It never asks more than whoever has made it.',
    body: z.strictObject({
      role,
      actorId,
      scopes: scopes.optional(),
      endsAt: endsAt.optional(),
    }),
    example: { role: 'brand_reviewer', actorId: 'aurelia-robot', scopes: ['readCases', 'submitVerdict'] },
    answers: { 201: { description: 'The key, shown this once', schema: newKeyView } },
    answersSecret: true,
  },
  async ({ caller, body, updateId, dependencies: { database, makeSecret, now } }) => {
    const asked = body.scopes ?? actionsOfKeys(body.role).filter((one) => mayAsk(caller, one));
    requireGrantable(caller, body.role, asked);
    if (body.endsAt !== undefined && body.endsAt <= now()) throw wrong('/endsAt', 'is over already');
    if (await sideOfId(database, body.actorId)) throw wrong('/actorId', 'is a person: name the program');
    const wanted = {
      role: body.role,
      actorId: body.actorId,
      brandId: caller.brandId,
      scopes: asked,
      endsAt: body.endsAt,
      at: now(),
    };
    const { keyId, key } = await makeKey(database, wanted, makeSecret(updateId));
    const made = (await findKeyById(database, keyId))!;
    requireSame(made, wanted);
    return { status: 201, body: { ...viewKey(made), key } };
  },
);

const wrong = (pointer: string, detail: string): Problem =>
  new Problem('invalid', 'the body does not fit', { errors: [{ pointer, detail }] });

/** Nobody grants what they do not hold. @throws Problem invalid, not_permitted */
function requireGrantable(caller: Caller, as: KeyRole, asked: readonly Action[]): void {
  if (isBrandRole(as) !== (caller.brandId !== undefined) || !mayGrant(caller.role, as))
    throw new Problem('not_permitted', `a ${caller.role} makes no key of a ${as}`);
  const beyond = asked.findIndex((one) => !actionsOfKeys(as).includes(one) || !mayAsk(caller, one));
  if (beyond >= 0 || asked.length === 0)
    throw wrong(
      `/scopes/${Math.max(0, beyond)}`,
      `one of: ${actionsOfKeys(as)
        .filter((one) => mayAsk(caller, one))
        .join(', ')}`,
    );
}

/** Under the same `Idempotency-Key` another key was made. @throws Problem key_reused */
function requireSame(made: ListedKey, { role: as, actorId: program, scopes: asked, endsAt: end }: Wanted): void {
  const isSame =
    made.role === as && made.actorId === program && made.endsAt === (end ?? null) && same(made.scopes, asked);
  if (!isSame) throw new Problem('key_reused', 'this Idempotency-Key came with another request before');
}

interface Wanted {
  role: KeyRole;
  actorId: string;
  scopes: readonly Action[];
  endsAt?: string | undefined;
}

const same = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one, index) => one === others[index]);

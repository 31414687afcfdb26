import { randomBytes } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import type { Context, Env, HonoRequest } from 'hono';
import type { RequestClaim } from '../../../database/access/idempotency-keys.ts';
import { hashOf, sha256Of } from '../../../database/ledger/hash.ts';
import type { Access } from '../../access/access.ts';
import { identityOf, type Caller } from '../../access/authenticate.ts';
import { addressOf } from '../../access/client-address.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Body, Call, CallerOf, Fields } from '../definition.ts';
import { Problem } from '../problem.ts';

/** A request whose parts have passed the schemas of its endpoint. */
export type ValidContext<P extends Fields, Q extends Fields, B extends Body> = Context<
  Env,
  string,
  { out: { param: z.output<P>; query: z.output<Q>; json: Call<Access, P, Q, B>['body'] } }
>;

/** A request as its handler sees it. @throws Problem malformed, for an idempotency key that cannot be one */
export function readCall<X extends Access, P extends Fields, Q extends Fields, B extends Body>(
  context: ValidContext<P, Q, B>,
  operation: string,
  dependencies: Dependencies,
): Call<X, P, Q, B> {
  const caller = context.get('caller');
  const params = context.req.valid('param');
  return {
    caller: (caller ?? context.get('person')) as CallerOf<X>,
    params,
    query: context.req.valid('query'),
    body: context.req.valid('json'),
    request: context.req,
    address: addressOf(context, dependencies),
    requestId: context.get('requestId'),
    updateId: updateIdOf(context.req, operation, caller, params),
    receivedAt: dependencies.now(),
    logger: context.get('logger'),
    dependencies,
  };
}

/** See `Call.updateId`. */
function updateIdOf(request: HonoRequest, operation: string, caller: Caller | undefined, params: Named): string {
  const key = idempotencyKey(request);
  if (!key || !caller) return randomBytes(32).toString('hex');
  return hashOf([identityOf(caller), operation, withoutToken(params), key]);
}

/** The request under its idempotency key; nothing when it carries none. */
export function claimOf(
  call: Pick<Call<Access>, 'request' | 'caller' | 'params' | 'query' | 'body' | 'receivedAt'>,
  name: string,
): RequestClaim | undefined {
  const { request, caller, params, query, body, receivedAt } = call;
  const key = idempotencyKey(request);
  if (!key || !caller || !('actor' in caller)) return undefined;
  const named = withoutToken(params);
  return {
    caller: [identityOf(caller), name, ...Object.values(named)].join(' '),
    key,
    requestHash: hashOf([name, named, query, body]),
    receivedAt,
  };
}

type Named = Record<string, unknown>;

/** What is kept names a link, and never holds its token. */
const withoutToken = ({ token, application = token, ...others }: Named): Named =>
  typeof application === 'string' ? { link: sha256Of(application), ...others } : others;

/** Printable ASCII without blanks. */
export const idempotencyKeyPattern = /^[!-~]{1,255}$/;

function idempotencyKey(request: HonoRequest): string | undefined {
  const key = request.header('Idempotency-Key');
  if (key === undefined || idempotencyKeyPattern.test(key)) return key;
  throw new Problem('malformed', 'an Idempotency-Key is 1 to 255 printable ASCII characters without blanks');
}

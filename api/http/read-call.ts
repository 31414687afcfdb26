import { randomBytes } from 'node:crypto';
import type { Context, HonoRequest } from 'hono';
import type { RequestClaim } from '../../database/access/idempotency-keys.ts';
import { hashOf } from '../../database/ledger/hash.ts';
import { identityOf, type Caller } from '../access/authenticate.ts';
import type { Dependencies } from './dependencies.ts';
import type { Call } from './endpoint.ts';
import { Problem } from './problem.ts';

/** A request as its handler sees it. @throws Problem malformed, for an idempotency key that cannot be one */
export function readCall(context: Context, operation: string, dependencies: Dependencies): Call {
  const caller = context.get('caller') as Caller;
  const valid = (target: string): Record<string, unknown> => context.req.valid(target as never) ?? {};
  const params = valid('param');
  return {
    caller,
    params,
    query: valid('query'),
    body: valid('json'),
    request: context.req,
    requestId: context.get('requestId'),
    updateId: updateIdOf(context.req, operation, caller, params),
    logger: context.get('logger'),
    dependencies,
  };
}

/** See `Call.updateId`. */
export function updateIdOf(
  request: HonoRequest,
  operation: string,
  caller: Caller | undefined,
  params: object,
): string {
  const key = idempotencyKey(request);
  return key && caller ? hashOf([identityOf(caller), operation, params, key]) : randomBytes(32).toString('hex');
}

/** The request under its idempotency key; nothing when it carries none. */
export function claimOf(
  { request, caller, params, query, body }: Pick<Call, 'request' | 'caller' | 'params' | 'query' | 'body'>,
  name: string,
): RequestClaim | undefined {
  const key = idempotencyKey(request);
  if (!key || !caller) return undefined;
  return {
    caller: [identityOf(caller), name, ...Object.values(params)].join(' '),
    key,
    requestHash: hashOf([name, params, query, body]),
  };
}

function idempotencyKey(request: HonoRequest): string | undefined {
  const key = request.header('Idempotency-Key');
  if (key === undefined || /^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw new Problem('malformed', 'an Idempotency-Key is 1 to 255 printable ASCII characters without blanks');
}

import type { Context, MiddlewareHandler } from 'hono';
import { authenticate, requirePermission, type Caller } from './authenticate.ts';
import type { Dependencies } from './dependencies.ts';
import type { Access } from './endpoint.ts';
import { countRequest } from './limits.ts';
import { Problem } from './problem.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Not there where everyone is answered. */
    caller?: Caller;
  }
}

/** The socket's own address: what a header says about it can be made up. */
export const addressOf = (context: Context): string => context.env?.incoming?.socket?.remoteAddress ?? 'unknown';

/**
 * Lets a request in: signed in, within its limit, permitted; the caller then stands in the context.
 * @throws Problem key_missing, too_many_requests, not_permitted
 */
export const admit =
  (access: Access, { database, limits }: Pick<Dependencies, 'database' | 'limits'>): MiddlewareHandler =>
  async (context, next) => {
    if (access === 'everyone') return next();
    const caller = await authenticate(database, context.req.header('Authorization'));
    if (!caller) {
      await countRequest(limits.perAddress, 'address', addressOf(context));
      throw new Problem('key_missing', 'send a valid key as "Authorization: Bearer jf_…"', {
        headers: { 'WWW-Authenticate': 'Bearer' },
      });
    }
    context.set('caller', caller);
    const counted = await countRequest(limits.perKey, 'key', caller.keyId);
    for (const [header, value] of Object.entries(counted)) context.header(header, value);
    requirePermission(caller, access);
    return next();
  };

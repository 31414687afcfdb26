import type { Context, MiddlewareHandler } from 'hono';
import { isByKey, type Access } from './access.ts';
import { authenticate, requirePermission, type Caller } from './authenticate.ts';
import { clientAddress } from './client-address.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { followLink } from './follow-link.ts';
import { countFailure, countRequest, tryCredential } from './limits.ts';
import { Problem } from '../http/problem.ts';
import { isSigned } from './signature.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Not there where everyone is answered, and where a signature is asked for. */
    caller?: Caller;
  }
}

/** For whom those are counted who have no key. */
const addressOf = (context: Context, { trustedProxies }: Pick<Dependencies, 'trustedProxies'>): string =>
  clientAddress(context.env?.incoming?.socket?.remoteAddress, context.req.header('X-Forwarded-For'), trustedProxies);

/**
 * Lets a request in, before anything else of it is looked at: signed in, within its limit, permitted. The caller then
 * stands in the context.
 * @throws Problem key_missing, key_invalid, signature_invalid, not_found (for a link), too_many_requests, not_permitted
 */
export const admit =
  (access: Access, dependencies: Dependencies): MiddlewareHandler =>
  async (context, next) => {
    if (access === 'everyone') return next();
    const address = addressOf(context, dependencies);
    if (access === 'marketplace') {
      await requireSignature(context, address, dependencies);
      return next();
    }
    const caller = await (access === 'seller' ? sellerBehind : keyHolder)(context, address, dependencies);
    context.set('caller', caller);
    const counted = await countRequest(dependencies.limits.perKey, 'key', caller.keyId);
    for (const [header, value] of Object.entries(counted)) context.header(header, value);
    if (isByKey(access)) requirePermission(caller, access);
    return next();
  };

async function keyHolder(context: Context, address: string, { database, limits }: Dependencies): Promise<Caller> {
  const given = context.req.header('Authorization');
  const [, key] = /^Bearer (jf_[A-Za-z0-9_-]{8,128})$/i.exec(given ?? '') ?? [];
  const caller = await tryCredential(limits, address, key, (credential) => authenticate(database, credential));
  if (caller) return caller;
  const headers = { 'WWW-Authenticate': given ? 'Bearer error="invalid_token"' : 'Bearer' };
  if (!given) throw new Problem('key_missing', 'send a key as "Authorization: Bearer jf_…"', { headers });
  throw new Problem('key_invalid', 'no key that is in use: it is mistyped, unknown or revoked', { headers });
}

async function sellerBehind(
  context: Context,
  address: string,
  { database, limits, now }: Dependencies,
): Promise<Caller> {
  const [token] = /^[\w-]{43}$/.exec(context.req.param('token') ?? '') ?? [];
  const caller = await tryCredential(limits, address, token, (credential) => followLink(database, credential, now()));
  if (caller) return caller;
  throw new Problem('not_found', 'there is no such link, or its time is over');
}

/** A signature costs no look-up: one that is right is taken from any address. */
async function requireSignature(
  context: Context,
  address: string,
  { limits, marketplaceSecret }: Dependencies,
): Promise<void> {
  if (await isSigned(context.req, marketplaceSecret)) return;
  await countFailure(limits, address);
  throw new Problem('signature_invalid', 'sign the request with the marketplace’s secret, by Standard Webhooks');
}

import type { Context, MiddlewareHandler } from 'hono';
import { followApplicationLink } from '../applications/follow-application-link.ts';
import { isByLink, isByRole, type Access } from './access.ts';
import { authenticate, requirePermission, type Caller } from './authenticate.ts';
import { addressOf } from './client-address.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { followLink } from './follow-link.ts';
import { countFailure, countRequest, tryCredential } from './limits.ts';
import { Problem } from '../http/problem.ts';
import type { Person } from '../sign-in/sign-in.ts';
import { actAs, membershipOf, requireOwnSite, sessionCookie } from './session.ts';
import { isSigned } from './signature.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Not there where everyone is answered, where a signature is asked for, and where it is a person who asks. */
    caller?: Caller;
    /** Who is signed in, where that alone is asked for. */
    person?: Person;
  }
}

/**
 * Lets a request in, before anything else of it is looked at: signed in, within its limit, permitted. The caller then
 * stands in the context.
 * @throws Problem key_missing, key_invalid, not_signed_in, cross_site, membership_missing, signature_invalid, not_found
 * (for a link), too_many_requests, not_permitted
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
    const count = async (who: string): Promise<void> => {
      const counted = await countRequest(dependencies.limits.perKey, 'key', who);
      for (const [header, value] of Object.entries(counted)) context.header(header, value);
    };
    if (access === 'person') {
      const person = await whoIsSignedIn(context, address, dependencies);
      await count(`session-${person.sessionId}`);
      context.set('person', person);
      return next();
    }
    const caller = isByLink(access)
      ? await linkHolder(context, address, access, dependencies)
      : await memberOrKey(context, address, dependencies);
    context.set('caller', caller);
    await count(caller.keyId);
    if (isByRole(access)) requirePermission(caller, access);
    return next();
  };

/** A program by its key, or a browser by its session; where both are sent, the key counts. */
async function memberOrKey(context: Context, address: string, dependencies: Dependencies): Promise<Caller> {
  if (context.req.header('Authorization') !== undefined || sessionCookie(context.req) === undefined)
    return keyHolder(context, address, dependencies);
  const person = await whoIsSignedIn(context, address, dependencies);
  return actAs(dependencies.database, person, { named: membershipOf(context.req), now: dependencies.now() });
}

async function whoIsSignedIn(
  context: Context,
  address: string,
  { limits, signIn, portalUrl }: Dependencies,
): Promise<Person> {
  const cookie = sessionCookie(context.req);
  if (cookie === undefined) throw new Problem('not_signed_in', 'sign in by a link: POST /v1/sign-in-links');
  requireOwnSite(context.req, portalUrl);
  const person = await tryCredential(limits, address, cookie, () => signIn.personOf(context.req.raw.headers));
  if (person) return person;
  throw new Problem('not_signed_in', 'your session has ended: sign in again');
}

async function keyHolder(context: Context, address: string, { database, limits, now }: Dependencies): Promise<Caller> {
  const given = context.req.header('Authorization');
  const [, key] = /^Bearer (jf_[A-Za-z0-9_-]{8,128})$/i.exec(given ?? '') ?? [];
  const caller = await tryCredential(limits, address, key, (credential) => authenticate(database, credential, now()));
  if (caller) return caller;
  const headers = { 'WWW-Authenticate': given ? 'Bearer error="invalid_token"' : 'Bearer' };
  if (!given) throw new Problem('key_missing', 'send a key as "Authorization: Bearer jf_…"', { headers });
  throw new Problem('key_invalid', 'no key that is in use: it is mistyped, unknown, over or revoked', { headers });
}

/** The parameter of the path that holds the link, and whom it leads to. */
const links = {
  seller: { parameter: 'token', follow: followLink },
  applicant: { parameter: 'application', follow: followApplicationLink },
};

async function linkHolder(
  context: Context,
  address: string,
  access: keyof typeof links,
  { database, limits, now }: Dependencies,
): Promise<Caller> {
  const { parameter, follow } = links[access];
  const [token] = /^[\w-]{43}$/.exec(context.req.param(parameter) ?? '') ?? [];
  const caller = await tryCredential(limits, address, token, (credential) => follow(database, credential, now()));
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

import { randomBytes } from 'node:crypto';
import type { HonoRequest } from 'hono';
import { z } from 'zod';
import { keepBegun, personOfConnection, takeBegun, type BegunSignIn } from '../../database/access/begun-sign-ins.ts';
import { findMemberships } from '../../database/access/memberships.ts';
import { connectionInUse, type UsedConnection } from '../../database/access/sign-in-connections.ts';
import { addMilliseconds } from '../../domain/time/calendar.ts';
import { domainOf } from '../../domain/access/mail-domains.ts';
import { identifier } from '../../domain/schemas.ts';
import { tryCredential } from '../access/limits.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { addressSaidBy, sendToProvider } from './provider.ts';
import { isSecure } from './sign-in.ts';

/** How long somebody may take at their company's identity provider. */
export const providerMinutes = 10;

const cookieName = (portalUrl: string): string => `${isSecure(portalUrl) ? '__Host-' : ''}joint-force.begun`;

/** `__Host-`, behind TLS: no neighbouring subdomain can plant it. `Lax`: it comes along when the provider sends the browser back. */
const cookieOf = (portalUrl: string, token: string, seconds: number): string =>
  `${cookieName(portalUrl)}=${token}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${isSecure(portalUrl) ? '; Secure' : ''}`;

/**
 * Sends somebody to their company's identity provider. Gives where to, and the cookie by which the same browser, and no
 * other, comes back; nothing when the provider does not answer.
 */
export async function beginByProvider(
  dependencies: Dependencies,
  connection: UsedConnection,
  { email, returnTo }: { email: string; returnTo: string | undefined },
): Promise<{ url: string; cookie: string } | undefined> {
  const { database, logger, now, portalUrl } = dependencies;
  const { brandId } = connection;
  const sent = await sendToProvider(connection, dependencies, email).catch((error: unknown) => {
    logger.warn({ brandId, why: whyOf(error) }, 'an identity provider cannot be asked');
  });
  if (!sent) return undefined;
  const { url, ...secrets } = sent;
  const token = randomBytes(32).toString('base64url');
  const expiresAt = addMilliseconds(now(), providerMinutes * 60_000);
  await keepBegun(database, token, { brandId, returnTo: returnTo ?? null, ...secrets }, expiresAt);
  return { url, cookie: cookieOf(portalUrl, token, providerMinutes * 60) };
}

/** What has come of a sign-in at a provider. */
export type CameBack =
  | { as: 'signed_in'; cookies: string[]; returnTo: string | undefined }
  /** This browser has begun none, or not this one, or took it to its end before. */
  | { as: 'not_begun' }
  /** The provider has not signed them in, or not as it should. */
  | { as: 'not_said'; returnTo: string | undefined }
  /** It does not say that it has verified the address, or does not speak for it. */
  | { as: 'not_proved'; returnTo: string | undefined }
  /** It is who it is, and the brand does not count them among its people. */
  | { as: 'no_member'; email: string; brandId: string; returnTo: string | undefined };

/**
 * Takes in a browser that comes back from a provider.
 * @throws Problem too_many_requests
 */
export async function endByProvider(
  dependencies: Dependencies,
  request: HonoRequest,
  { brandId, address }: { brandId: string; address: string },
): Promise<CameBack> {
  const { database, limits, now, portalUrl } = dependencies;
  const state = request.query('state');
  const token = isOurs(state) && identifier.safeParse(brandId).success ? tokenOf(request, portalUrl) : undefined;
  const begun = await tryCredential(limits, address, token, (it) =>
    takeBegun(database, { token: it, brandId, state: state!, now: now() }),
  );
  const connection = begun && (await connectionInUse(database, brandId));
  if (!connection) return { as: 'not_begun' };
  return askProvider(dependencies, connection, begun, request);
}

async function askProvider(
  dependencies: Dependencies,
  connection: UsedConnection,
  begun: BegunSignIn,
  request: HonoRequest,
): Promise<CameBack> {
  const { database, logger, now, portalUrl, signIn } = dependencies;
  const { brandId } = connection;
  const returnTo = begun.returnTo ?? undefined;
  const said = await addressSaidBy(connection, dependencies, begun, new URL(request.url).search).then(
    (it) => ({ address: it }),
    (error: unknown) => {
      logger.warn({ brandId, why: whyOf(error) }, 'an identity provider has signed nobody in');
    },
  );
  if (!said) return { as: 'not_said', returnTo };
  const email = addressFor(connection, said.address);
  if (email === undefined) return { as: 'not_proved', returnTo };
  const [member] = await findMemberships(database, { email, brandId }, now());
  if (!member) return { as: 'no_member', email, brandId, returnTo };
  const personId = await personOfConnection(database, connection, email, now());
  if (personId === undefined) return { as: 'not_begun' };
  const cookies = [await signIn.beginAs(personId, request.raw.headers), cookieOf(portalUrl, '', 0)];
  return { as: 'signed_in', cookies, returnTo };
}

/** An address for which the connection speaks, in lower case. */
function addressFor({ domains }: UsedConnection, said: string | undefined): string | undefined {
  if (!z.email().max(254).safeParse(said).success) return undefined;
  const email = said!.toLowerCase();
  return domains.includes(domainOf(email)) ? email : undefined;
}

/** Whether it looks as what we have made: 32 bytes in base64url. */
const isOurs = (text: string | undefined): boolean => /^[\w-]{43}$/.test(text ?? '');

const tokenOf = (request: HonoRequest, portalUrl: string): string | undefined =>
  (request.header('Cookie') ?? '')
    .split(/;\s*/)
    .map((pair) => pair.split('='))
    .find(([name, value]) => name === cookieName(portalUrl) && isOurs(value))?.[1];

/** What stands in an error of the library that is a code. */
interface Failure {
  name?: unknown;
  code?: unknown;
  error?: unknown;
  cause?: unknown;
  parameters?: { error?: unknown };
}

/** By codes alone: what else stands in an error could be what the provider has said, or a secret. */
function whyOf(error: unknown): string {
  const failure = error as Failure;
  const [because] = [failure.cause as Failure | Failure[] | null | undefined].flat();
  const { name, code, parameters } = because ?? {};
  return [failure.name, failure.code, failure.error, name, code, parameters?.error]
    .filter((one) => typeof one === 'string' && /^\w{1,60}$/.test(one))
    .join(' ');
}

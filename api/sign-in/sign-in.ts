import { betterAuth } from 'better-auth';
import { magicLink } from 'better-auth/plugins';
import pg from 'pg';
import type { Logger } from 'pino';
import { addressWithin } from '../../database/access/begun-sign-ins.ts';
import { sha256Of } from '../../database/ledger/hash.ts';
import { sessionOfPerson } from './session-of-person.ts';

/** How long a link in a mail can be used. */
export const linkMinutes = 15;
const sessionDays = 7;

/**
 * Somebody who has proved to read the mail of an address, or is said to by their company's provider, in one browser. What
 * they may do, memberships say.
 */
export interface Person {
  sessionId: string;
  personId: string;
  email: string;
  /** The brand whose provider says so: nothing of anybody else's is theirs by it. */
  brandId?: string;
  /** ISO-8601. */
  endsAt: string;
}

/** The proof of who somebody is. */
export interface SignIn {
  /** Makes a link's token for an address; good once, for `linkMinutes`. */
  makeToken(email: string): Promise<string>;
  /** Whose token it is, without using it up; nobody's when it is unknown, used or over. */
  addressOf(token: string): Promise<string | undefined>;
  /** Uses a token up, and begins a session. Gives whose it is and the cookie that carries it; nothing for a token of nobody. */
  begin(token: string, browser: Headers): Promise<{ email: string; cookie: string } | undefined>;
  /** Begins a session of a person whom a company's provider has named. Gives the cookie that carries it. */
  beginAs(personId: string, browser: Headers): Promise<string>;
  /** Who the browser is signed in as; nobody without a session that goes on. */
  personOf(browser: Headers): Promise<Person | undefined>;
  stop(): Promise<void>;
}

/** Behind TLS it begins with `__Secure-`. */
export const cookieName = 'joint-force.session_token';
/** Whether browsers reach us behind TLS. */
export const isSecure = (portalUrl: string): boolean => portalUrl.startsWith('https:');

/** The cookie that makes a browser forget its session. */
export const forgottenCookie = (portalUrl: string): string =>
  `${isSecure(portalUrl) ? '__Secure-' : ''}${cookieName}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${isSecure(portalUrl) ? '; Secure' : ''}`;

/** Where better-auth finds the token of a link: under its SHA-256, as it is kept. */
const identifierOf = (token: string): string => `magic-link:${sha256Of(token)}`;

/**
 * Sign-in by better-auth on tables of ours (migration 0005): its rules for tokens, sessions and cookies, none of its
 * routes. No passwords; whoever reads the mail of an address is who that address belongs to.
 * @param portalUrl where browsers reach us: over `https`, cookies are `Secure`
 * @param secret what cookies are signed with; the same for all processes
 */
export function createSignIn({
  databaseUrl,
  portalUrl,
  secret,
  logger,
}: {
  databaseUrl: string;
  portalUrl: string;
  secret: string;
  logger: Pick<Logger, 'warn' | 'error'>;
}): SignIn {
  // Of its own: better-auth reads moments as `Date`, we read them as text.
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 5, connectionTimeoutMillis: 10_000 });
  const lost = (error: Error): void => logger.warn(error, 'lost a connection of sign-in');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  const auth = betterAuth({
    database: pool,
    secret,
    baseURL: portalUrl,
    telemetry: { enabled: false },
    rateLimit: { enabled: false }, // limits of ours are counted before anything is asked of it
    logger: { level: 'error', log: (_level, message, ...more) => logger.error({ more }, `sign-in: ${message}`) },
    user: {
      modelName: 'sign_in_people',
      fields: { emailVerified: 'email_verified', ...written },
      additionalFields: { brandId: { type: 'string', required: false, input: false, fieldName: 'brand_id' } },
    },
    session: {
      modelName: 'sessions',
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...written,
      },
      expiresIn: sessionDays * 24 * 60 * 60,
      disableSessionRefresh: true,
    },
    verification: { modelName: 'sign_in_links', fields: { expiresAt: 'expires_at', ...written } },
    account: { modelName: 'sign_in_accounts', fields: accountFields },
    advanced: {
      cookiePrefix: 'joint-force',
      useSecureCookies: isSecure(portalUrl),
      ipAddress: { disableIpTracking: true }, // nobody needs it, so nobody keeps it
    },
    plugins: [
      magicLink({
        expiresIn: linkMinutes * 60,
        storeToken: { type: 'custom-hasher', hash: async (token) => sha256Of(token) },
        sendMagicLink: ({ token, metadata }) => (metadata as { take: (token: string) => void }).take(token),
      }),
      sessionOfPerson(),
    ],
  });

  return {
    async makeToken(email) {
      let made: string | undefined;
      const take = (token: string): void => void (made = token);
      await auth.api.signInMagicLink({ body: { email, metadata: { take } }, headers: new Headers() });
      if (made === undefined) throw new Error('better-auth made no token');
      return made;
    },
    async addressOf(token) {
      const { internalAdapter } = await auth.$context;
      const kept = await internalAdapter.findVerificationValue(identifierOf(token));
      if (!kept || kept.expiresAt <= new Date()) return undefined;
      return (JSON.parse(kept.value) as { email: string }).email;
    },
    async begin(token, browser) {
      const response = await auth.api.magicLinkVerify({ query: { token }, headers: browser, asResponse: true });
      if (!response.ok) return undefined;
      const { user } = (await response.json()) as { user: { email: string } };
      return { email: user.email, cookie: sessionCookieOf(response) };
    },
    async beginAs(personId, browser) {
      const asked = { body: { personId }, headers: browser, asResponse: true } as const;
      return sessionCookieOf(await auth.api.beginSessionOfPerson(asked));
    },
    async personOf(browser) {
      const found = await auth.api.getSession({ headers: browser });
      if (!found) return undefined;
      const { session, user } = found;
      return {
        sessionId: session.id,
        personId: user.id,
        ...(user.brandId
          ? { email: addressWithin(user.brandId, user.email), brandId: user.brandId }
          : { email: user.email }),
        endsAt: session.expiresAt.toISOString(),
      };
    },
    stop: () => pool.end(),
  };
}

function sessionCookieOf(response: Response): string {
  const cookie = response.headers.getSetCookie().find((one) => one.includes(`${cookieName}=`));
  if (!cookie) throw new Error('better-auth began a session without a cookie');
  return cookie;
}

const written = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;
const accountFields = {
  userId: 'person_id',
  accountId: 'account_id',
  providerId: 'provider_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
  ...written,
} as const;

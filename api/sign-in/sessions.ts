import { z } from '@hono/zod-openapi';
import { findMemberships } from '../../database/access/memberships.ts';
import { endSession, listSessions } from '../../database/access/sessions.ts';
import { nameBrands } from '../../database/brands/brands.ts';
import type { Database } from '../../database/connect.ts';
import { identifier, language, role, timestamp } from '../../domain/schemas.ts';
import { delegation, mutableDelegation } from '../members/member.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { namesOfMarketplaces } from '../opening/served-marketplace.ts';
import { forgottenCookie, type Person } from './sign-in.ts';

/** In what somebody may act. */
export const membership = z
  .object({
    membershipId: identifier.describe('As whom you stand in the timelines of cases'),
    role,
    brandId: identifier.optional().describe('Absent: the marketplace’s own staff'),
    brandName: z.string().optional(),
    name: z.string(),
    language,
    delegation: delegation.optional().describe('To what an agent is restricted'),
  })
  .openapi('Membership');

/** What marketplaces are called where offers are named by a marketplace's id. */
export const marketplaceNames = z
  .record(z.string(), z.string())
  .describe('What marketplaces are called, by their ids; those that are missing go by their ids');

const me = z
  .object({
    email: z.string(),
    signedInBy: identifier
      .optional()
      .describe('The brand by whose own provider you have signed in: only what you are for it counts here'),
    sessionId: z.string(),
    endsAt: timestamp,
    memberships: z.array(membership).describe('In what you may act; with several, each request names one'),
    marketplaceNames,
  })
  .openapi('SignedIn');

const sessions = z
  .object({
    sessions: z.array(
      z.object({
        sessionId: z.string(),
        startedAt: timestamp,
        endsAt: timestamp,
        browser: z.string().optional().describe('What the browser calls itself'),
        isThisOne: z.boolean(),
      }),
    ),
  })
  .openapi('Sessions');

/** Who is signed in, and as what. */
export const readMe = endpoint(
  {
    name: 'readMe',
    method: 'get',
    path: '/v1/me',
    access: 'person',
    tag: 'Signing in',
    summary: 'Who you are, and in what you may act',
    description: 'Also without any membership. In what you may act is looked up anew for every request.',
    answers: { 200: { description: 'You', schema: me } },
  },
  async ({ caller, dependencies }) => {
    const { database, now } = dependencies;
    const { email, brandId: signedInBy, sessionId, endsAt } = caller;
    const memberships = await viewMemberships(database, caller, now());
    const names = namesOfMarketplaces(dependencies);
    const known = { sessionId, endsAt, memberships, marketplaceNames: names };
    return { status: 200, body: { email, ...(signedInBy && { signedInBy }), ...known } };
  },
);

/** In what somebody may act now, as it is shown. */
export async function viewMemberships(
  database: Database,
  person: Pick<Person, 'email' | 'brandId'>,
  now: string,
): Promise<z.input<typeof membership>[]> {
  const found = await findMemberships(database, person, now);
  const brands = await nameBrands(
    database,
    found.flatMap(({ brandId }) => brandId ?? []),
  );
  return found.map(({ brandId, delegation: given, ...its }) => {
    const brandName = brandId === null ? undefined : brands.get(brandId)?.name;
    return {
      ...its,
      ...(brandId !== null && { brandId }),
      ...(brandName !== undefined && { brandName }),
      ...(given && { delegation: mutableDelegation(given) }),
    };
  });
}

/** Where somebody is signed in. */
export const readSessions = endpoint(
  {
    name: 'readSessions',
    method: 'get',
    path: '/v1/sessions',
    access: 'person',
    tag: 'Signing in',
    summary: 'Where you are signed in',
    description: 'Every browser in which a session of yours goes on. End those that you do not know.',
    answers: { 200: { description: 'Your sessions, the newest first', schema: sessions } },
  },
  async ({ caller, dependencies: { database, now } }) => ({
    status: 200,
    body: await sessionsOf(database, caller, now()),
  }),
);

/** Somebody signs out, here or elsewhere. */
export const endOneSession = endpoint(
  {
    name: 'endSession',
    method: 'delete',
    path: '/v1/sessions/{sessionId}',
    access: 'person',
    tag: 'Signing in',
    summary: 'Sign out, here or elsewhere',
    description: 'From the next request on, the cookie of that session is nobody’s.',
    params: z.strictObject({ sessionId: z.string().min(1).max(200).describe('As `GET /v1/sessions` gives it') }),
    answers: { 200: { description: 'The sessions that are left', schema: sessions, headers: ['Set-Cookie'] } },
    problems: ['not_found'],
  },
  async ({ caller, params: { sessionId }, dependencies: { database, now, portalUrl } }) => {
    if (!(await endSession(database, caller.personId, sessionId)))
      throw new Problem('not_found', 'you have no such session');
    const isThisOne = sessionId === caller.sessionId;
    return {
      status: 200,
      body: await sessionsOf(database, caller, now()),
      ...(isThisOne && { headers: { 'Set-Cookie': forgottenCookie(portalUrl) } }),
    };
  },
);

async function sessionsOf(database: Database, { personId, sessionId }: Person, now: string) {
  const open = await listSessions(database, personId, now);
  return {
    sessions: open.map(({ browser, ...session }) => ({
      ...session,
      ...(browser !== null && { browser }),
      isThisOne: session.sessionId === sessionId,
    })),
  };
}

import type { HonoRequest } from 'hono';
import { findMemberships, type Membership } from '../../database/access/memberships.ts';
import type { Database } from '../../database/connect.ts';
import { permissions } from '../../domain/access/permissions.ts';
import { actorKindOf } from '../../domain/access/roles.ts';
import type { Person } from '../sign-in/sign-in.ts';
import { Problem } from '../http/problem.ts';
import type { Caller } from './authenticate.ts';

/** In which of several memberships a request is made. */
export const membershipHeader = 'Joint-Force-Membership';

/**
 * In which membership a request says that it is made, if it does. What a browser asks for by an address alone, a picture or a
 * stream of events, says it there.
 */
export const membershipOf = (request: HonoRequest): string | undefined =>
  request.header(membershipHeader) ?? (request.method === 'GET' ? request.query('membershipId') : undefined);

/** The cookie by which a browser shows its session; nothing without one. */
export const sessionCookie = (request: HonoRequest): string | undefined =>
  /(?:^|;\s*)(?:__Secure-)?joint-force\.session_token=([^;]+)/.exec(request.header('Cookie') ?? '')?.[1];

/** What changes something, a browser must send from a page of ours: another site can send cookies along, too. */
const changesNothing = ['GET', 'HEAD'];

/**
 * Takes what a browser sends only from our own pages.
 * @param portalUrl where browsers reach us
 * @throws Problem cross_site
 */
export function requireOwnSite(request: HonoRequest, portalUrl: string): void {
  if (changesNothing.includes(request.method)) return;
  const site = request.header('Sec-Fetch-Site');
  const isOurs = site === undefined ? request.header('Origin') === new URL(portalUrl).origin : site === 'same-origin';
  if (!isOurs) throw new Problem('cross_site', 'a session acts from pages of this site alone; programs send a key');
}

/**
 * Takes what a program sends, and of browsers what comes from our own pages: no other site has mails sent in our name.
 * @throws Problem cross_site
 */
export function refuseOtherSites(request: HonoRequest, portalUrl: string): void {
  const isBrowser = request.header('Sec-Fetch-Site') !== undefined || request.header('Origin') !== undefined;
  if (isBrowser) requireOwnSite(request, portalUrl);
}

/**
 * Who acts in a session: the person, in the membership that is named or, having one alone, in that one.
 * @throws Problem membership_missing, not_permitted
 */
export async function actAs(
  database: Database,
  person: Person,
  { named, now }: { named: string | undefined; now: string },
): Promise<Caller> {
  const memberships = await findMemberships(database, person, now);
  const chosen = named === undefined ? memberships : memberships.filter(({ membershipId }) => membershipId === named);
  if (chosen.length > 1)
    throw new Problem('membership_missing', `name one of your memberships in the header ${membershipHeader}`);
  if (!chosen[0])
    throw new Problem('not_permitted', named === undefined ? 'you have no membership' : 'you have no such membership');
  return callerIn(chosen[0], person);
}

/** The person as a caller, in one of the person's memberships. */
function callerIn({ membershipId, role, brandId, delegation }: Membership, person: Person): Caller {
  const tenant = brandId === null ? {} : { brandId };
  return {
    keyId: `session-${person.sessionId}`,
    role,
    isLead: role === 'lead',
    actor: { kind: actorKindOf(role), id: membershipId, ...tenant },
    ...tenant,
    ...(delegation && { delegation }),
    scopes: permissions[role],
    person,
  };
}

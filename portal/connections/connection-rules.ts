import { permissions, type Action } from '../../domain/access/permissions.ts';
import { mayGrant } from '../../domain/access/may-grant.ts';
import { isBrandRole, type Role } from '../../domain/access/roles.ts';
import type { api } from '../data/api.ts';

export type Endpoint = Awaited<ReturnType<typeof api.get<'/v1/webhook-endpoints'>>>['body']['items'][number];
export type Key = Awaited<ReturnType<typeof api.get<'/v1/keys'>>>['body']['keys'][number];
export type Delivery = Awaited<ReturnType<typeof api.get<'/v1/deliveries'>>>['body']['items'][number];

/** As what a program can act. */
export const keyRoles = ['detector', 'brand_reviewer', 'account_manager', 'reviewer', 'auditor'] as const;
export type KeyRole = (typeof keyRoles)[number];

/** What no key can ask: people do it alone. */
const forPeopleAlone: readonly Action[] = [
  'decideReview',
  'decideAppeal',
  'manageMembers',
  'manageKeys',
  'enrolBrand',
  'decideEnrolments',
  'inviteCompanies',
];

/** As what the keys can act that somebody makes: on the own side, with nothing that one does not hold. */
export const keyRolesGivenBy = (granter: Role): KeyRole[] =>
  keyRoles.filter((role) => isBrandRole(role) === isBrandRole(granter) && mayGrant(granter, role));

/** What a key of a role can be let ask. */
export const scopesOf = (role: KeyRole, granter: Role): Action[] =>
  permissions[role].filter((one) => !forPeopleAlone.includes(one) && permissions[granter].includes(one));

/** How a key stands. */
export type KeyStanding = 'counts' | 'over' | 'revoked';
export function standingOf({ endsAt, revokedAt }: Pick<Key, 'endsAt' | 'revokedAt'>, now: number): KeyStanding {
  if (revokedAt !== undefined) return 'revoked';
  return endsAt !== undefined && Date.parse(endsAt) <= now ? 'over' : 'counts';
}

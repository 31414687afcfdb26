import { mayGrant } from '../../domain/access/may-grant.ts';
import { brandRoles, marketplaceRoles, type MemberRole, type Role } from '../../domain/access/roles.ts';
import type { api } from '../data/api.ts';

export type Member = Awaited<ReturnType<typeof api.get<'/v1/members'>>>['body']['members'][number];
export type Delegation = NonNullable<Member['delegation']>;

/** As what somebody can be named: nobody grants what they do not hold. */
export const rolesGivenBy = (granter: Role): MemberRole[] =>
  [...brandRoles, ...marketplaceRoles].filter((role) => mayGrant(granter, role));

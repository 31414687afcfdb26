import { permissions } from './permissions.ts';
import { isBrandRole, isLinkRole, type Role } from './roles.ts';

/** Nobody grants what they do not hold: a role on one's own side, with no action that one's own lacks. */
export const mayGrant = (granter: Role, granted: Role): boolean =>
  !isLinkRole(granted) &&
  isBrandRole(granter) === isBrandRole(granted) &&
  permissions[granted].every((action) => permissions[granter].includes(action));

import type { ActorKind } from '../vocabulary.ts';

/** As what a person of a brand acts. An agent does so within what was delegated. */
export const brandRoles = ['brand_administrator', 'brand_reviewer', 'brand_agent'] as const;
export type BrandRole = (typeof brandRoles)[number];

/**
 * As what a person of the marketplace acts. A `lead` has the last word where reviewers disagree or are late; an
 * `account_manager` is a brand's partner, and decides nothing about sellers.
 */
export const marketplaceRoles = ['account_manager', 'reviewer', 'lead', 'auditor', 'administrator'] as const;
export type MarketplaceRole = (typeof marketplaceRoles)[number];

export type MemberRole = BrandRole | MarketplaceRole;

/**
 * Who somebody is towards us. A detector is a program. A seller has neither key nor membership: the role is that of
 * whoever holds a link from one of the seller's letters, in that one case. An applicant likewise: a company on its way to an
 * account.
 */
export const roles = ['detector', ...brandRoles, 'seller', 'applicant', ...marketplaceRoles] as const;
export type Role = (typeof roles)[number];

/** Whether a role is that of whoever holds a link: nobody can give it. */
export const isLinkRole = (role: Role): boolean => role === 'seller' || role === 'applicant';

/** Whether a role is one in a brand: then it goes with that brand, and only with it. */
export const isBrandRole = (role: Role): role is BrandRole => (brandRoles as readonly Role[]).includes(role);

const ownKinds: ReadonlySet<Role> = new Set(['detector', 'seller', 'applicant', 'auditor']);

/** As whom somebody of a role stands in the ledger. */
export function actorKindOf(role: Role): ActorKind {
  if (isBrandRole(role)) return 'brand';
  return ownKinds.has(role) ? (role as ActorKind) : 'staff';
}

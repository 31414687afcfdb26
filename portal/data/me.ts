import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { permissions, type Action } from '../../domain/access/permissions.ts';
import { isBrandRole } from '../../domain/access/roles.ts';
import { api } from './api.ts';
import { whoOfInbox, type Who } from './inbox.ts';
import { chosenMembership, forgetMembership } from './membership.ts';

export type Membership = Who['memberships'][number];

/** Who reads, and as what. */
export interface Me extends Who {
  /** In which of the memberships; absent while one is still to be chosen, or there is none. */
  membership?: Membership;
}

/** The inbox says it itself: its first page costs one request. */
const askWho = async (): Promise<Who> => (await whoOfInbox()) ?? (await api.get('/v1/me')).body;

async function readMe(): Promise<Me> {
  const me = await askWho();
  const chosen = chosenMembership();
  const membership = me.memberships.find(({ membershipId }) => membershipId === chosen);
  if (chosen !== undefined && !membership) forgetMembership();
  const [only] = me.memberships.length === 1 ? me.memberships : [];
  return { ...me, ...((membership ?? only) && { membership: membership ?? only! }) };
}

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: readMe, staleTime: Infinity });

/** Who reads. The frame of all pages has asked before any page is shown. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;

/** In what this person acts: within the frame, somebody always does. */
export function useMembership(): Membership {
  const { membership } = useMe();
  if (!membership) throw new Error('a page is shown to somebody who acts in no membership');
  return membership;
}

/** Whether the role includes an action at all; whether it can be done now, the case says. */
export const useMay = (action: Action): boolean => permissions[useMembership().role].includes(action);

/** Whether this person is of a brand. */
export const useIsOfBrand = (): boolean => isBrandRole(useMembership().role);

/** What a marketplace is called, where it has a name of its own; else its id. */
export function useMarketplaceName(): (marketplaceId: string) => string {
  const { marketplaceNames } = useMe();
  return (marketplaceId) => marketplaceNames?.[marketplaceId] ?? marketplaceId;
}

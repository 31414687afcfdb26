import { chosenMembership } from './membership.ts';

/** Where a file is shown or saved from: an address alone says in which membership, as nothing else goes along with it. */
export function fileUrl(path: string): string {
  const membership = chosenMembership();
  return membership === undefined ? path : `${path}?membershipId=${encodeURIComponent(membership)}`;
}

import type { Action } from '../../domain/access/permissions.ts';

/**
 * Who is let in: whoever has a key, or is signed in, with a role that includes the action; whoever is signed in at all
 * (`person`); the marketplace by its signature; the seller, or a company that applies, by the link in a letter; or everyone.
 */
export type Access = Action | 'person' | 'marketplace' | 'seller' | 'applicant' | 'everyone';

/** Whether a link in the path is the credential. */
export const isByLink = (access: Access): access is 'seller' | 'applicant' =>
  access === 'seller' || access === 'applicant';

/** Whether the role of the caller is asked for. */
export const isByRole = (access: Access): access is Action =>
  !['person', 'marketplace', 'seller', 'applicant', 'everyone'].includes(access);

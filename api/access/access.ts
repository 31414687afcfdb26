import type { Action } from '../../domain/access/permissions.ts';

/**
 * Who is let in: whoever has a key, or is signed in, with a role that includes the action; whoever is signed in at all
 * (`person`); the marketplace by its signature; the seller by the link in a letter; or everyone.
 */
export type Access = Action | 'person' | 'marketplace' | 'seller' | 'everyone';

/** Whether the role of the caller is asked for. */
export const isByRole = (access: Access): access is Action =>
  !['person', 'marketplace', 'seller', 'everyone'].includes(access);

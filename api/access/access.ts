import type { Action } from '../../domain/permissions.ts';

/**
 * Who is let in: whoever has a key whose role and scopes include the action, the marketplace by its signature, the seller
 * by the link in a letter, or everyone.
 */
export type Access = Action | 'marketplace' | 'seller' | 'everyone';

/** Whether a key is asked for. */
export const isByKey = (access: Access): access is Action => !['marketplace', 'seller', 'everyone'].includes(access);

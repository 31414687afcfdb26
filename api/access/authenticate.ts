import { findKey } from '../../database/access/api-keys.ts';
import type { Database } from '../../database/connect.ts';
import { permissions, type Action, type Role } from '../../domain/permissions.ts';
import type { Actor, ActorKind } from '../../domain/vocabulary.ts';
import { Problem } from '../http/problem.ts';

/** Who asks. */
export interface Caller {
  keyId: string;
  role: Role;
  isLead: boolean;
  /** As whom the caller stands in the ledger. */
  actor: Actor;
  /** The one brand whose cases the caller sees; a caller without it sees those of all. */
  brandId?: string;
  /** The one case that the caller sees: who holds a link. */
  caseId?: string;
  scopes: readonly Action[];
}

const actorKind: Record<Role, ActorKind> = {
  detector: 'detector',
  brand: 'brand',
  seller: 'seller',
  staff: 'staff',
  lead: 'staff',
  auditor: 'auditor',
};

/** Who the bearer of a key is (RFC 6750); nobody when it is not valid. */
export async function authenticate(database: Database, key: string): Promise<Caller | undefined> {
  const found = await findKey(database, key);
  if (!found) return undefined;
  const { keyId, role, actorId, brandId, scopes } = found;
  const tenant = brandId === null ? {} : { brandId };
  const actor = { kind: actorKind[role], id: actorId, ...tenant };
  return { keyId, role, isLead: role === 'lead', actor, ...tenant, scopes };
}

/** Both the role and the key must include the action. */
export const mayAsk = ({ role, scopes }: Caller, action: Action): boolean =>
  permissions[role].includes(action) && scopes.includes(action);

/**
 * The default is no.
 * @throws Problem not_permitted
 */
export function requirePermission(caller: Caller, action: Action): void {
  if (!mayAsk(caller, action))
    throw new Problem(
      'not_permitted',
      `${action} is not among what the role ${caller.role} and the scope here include`,
    );
}

/** The same person or system, also behind another key; a seller in another case is somebody else. No identifier has a blank. */
export const identityOf = ({ actor, caseId }: Pick<Caller, 'actor' | 'caseId'>): string =>
  [actor.kind, actor.brandId ?? caseId ?? '', actor.id].join(' ');

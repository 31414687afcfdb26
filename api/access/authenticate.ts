import { findKey } from '../../database/access/api-keys.ts';
import type { Database } from '../../database/connect.ts';
import { may, type Principal } from '../../domain/access/may.ts';
import type { Action } from '../../domain/access/permissions.ts';
import { actorKindOf } from '../../domain/access/roles.ts';
import type { Actor, Language } from '../../domain/vocabulary.ts';
import { Problem } from '../http/problem.ts';
import type { Person } from '../sign-in/sign-in.ts';

/** Who asks. */
export interface Caller extends Principal {
  keyId: string;
  isLead: boolean;
  /** As whom the caller stands in the ledger. */
  actor: Actor;
  /** Who is signed in, where the caller is a browser. */
  person?: Person;
  /** Of whoever holds a link to apply by: the address that it was sent to. */
  applicant?: { email: string; language: Language };
}

/** Who the bearer of a key is (RFC 6750); nobody when it is not valid. */
export async function authenticate(database: Database, key: string, now: string): Promise<Caller | undefined> {
  const found = await findKey(database, key, now);
  if (!found) return undefined;
  const { keyId, role, actorId, brandId, scopes } = found;
  const tenant = brandId === null ? {} : { brandId };
  const actor = { kind: actorKindOf(role), id: actorId, ...tenant };
  return { keyId, role, isLead: role === 'lead', actor, ...tenant, scopes };
}

/** Both the role and the key must include the action. */
export const mayAsk = (caller: Principal, action: Action): boolean => may(caller, action) === 'permitted';

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

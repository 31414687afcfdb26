import { isCovered } from '../places.ts';
import { permissions, type Action } from './permissions.ts';
import type { Role } from './roles.ts';

/** What a brand has given into the hands of an agent, as a power of attorney says it. */
export interface Delegation {
  /** The rights on which the agent may rely. */
  iprRecordIds: readonly string[];
  /** The offers that the agent deals with, by where they stand: countries of ISO 3166-1, and `EU`. */
  territories: readonly string[];
  /** The last day on which it holds, `YYYY-MM-DD`, by the brand's own days. */
  endsOn: string;
}

/** Who asks, as far as rights go. */
export interface Principal {
  role: Role;
  /** What the key may ask, among the actions of its role; of a membership and a link, all of them. */
  scopes: readonly Action[];
  /** The one brand whose things the principal sees; without it, those of all. */
  brandId?: string;
  /** The one case that the principal sees: who holds a link. */
  caseId?: string;
  /** To what the principal is restricted within the brand: who is an agent. */
  delegation?: Delegation;
}

/** What is asked about. */
export interface Subject {
  brandId: string;
  /** Of a case, its id and where its offer stands, when that is known. */
  caseId?: string;
  country?: string | undefined;
}

/** `not_found`: that it exists at all is another one's secret. */
export type Permission = 'permitted' | 'not_permitted' | 'not_found';

/**
 * May the principal ask this, and about this? The default is no. Whether it can be done now, in this case, `decide` says.
 * @param subject nothing, when it is asked about nothing in particular
 */
export function may(principal: Principal, action: Action, subject?: Subject): Permission {
  if (!permissions[principal.role].includes(action) || !principal.scopes.includes(action)) return 'not_permitted';
  return subject === undefined || sees(principal, subject) ? 'permitted' : 'not_found';
}

/** Whether something is the principal's to see at all. To an agent, an offer that stands nobody knows where is not. */
export function sees({ brandId, caseId, delegation }: Principal, subject: Subject): boolean {
  if (brandId !== undefined && brandId !== subject.brandId) return false;
  if (caseId !== undefined && caseId !== subject.caseId) return false;
  if (delegation === undefined || subject.caseId === undefined) return true;
  return subject.country !== undefined && isCovered(subject.country, delegation.territories);
}

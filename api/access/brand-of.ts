import type { Call } from '../http/definition.ts';

/** The brand for which a caller speaks, where brands alone are let in: each of their keys and members is of one. */
export function brandOf({ caller }: Pick<Call, 'caller'>): string {
  if (caller.brandId === undefined) throw new Error('somebody of a brand without a brand');
  return caller.brandId;
}

import type { Policy } from '../policy/policy.ts';
import { contestableUntil } from './retention.ts';
import type { Kept } from './subject.ts';

/** A case as far as it matters to whether something of it may go. */
export interface HoldingCase {
  caseId: string;
  /** When it was closed; nothing while it is open. */
  closedAt?: string | undefined;
  /** An open case cites it, and rests on what was decided here. */
  isCitedByOpenCase: boolean;
  hasLegalHold: boolean;
  policy: Pick<Policy, 'retention'>;
}

/**
 * By which rule what stands in a case may not be erased now; nothing when it may. The reason for erasing changes none of
 * them: also what should never have been collected is evidence while somebody can still contest what rests on it.
 */
export function stillNeeded(
  { caseId, closedAt, isCitedByOpenCase, hasLegalHold, policy }: HoldingCase,
  now: string,
): Kept | undefined {
  if (closedAt === undefined) return { caseId, because: 'open_case' };
  if (hasLegalHold) return { caseId, because: 'legal_hold' };
  if (isCitedByOpenCase) return { caseId, because: 'open_case_rests_on_it' };
  const until = contestableUntil(closedAt, policy);
  return now < until ? { caseId, because: 'contestable', until } : undefined;
}

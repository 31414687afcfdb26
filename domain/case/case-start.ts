import type { Case } from './case.ts';
import type { CaseEvent } from './events.ts';
import type { Terms } from './terms.ts';

/** How far a case stands in the ledger: the last event's number and hash. */
export interface Recorded {
  sequence: number;
  hash: string;
}

/** What a run begins with: never the events of the case, so that it does not grow with them. */
export interface CaseStart {
  case: Case;
  terms: Terms;
  recorded: Recorded;
  /** From the run before, when this one carries it on. */
  carried?: {
    /** Those of the case's events that are not in the ledger yet. */
    unrecorded: CaseEvent[];
    updateIds: [sequence: number, updateId: string][];
    /** The suspicions that were added last: word of them may come again. */
    suspicionIds: string[];
    annexed: number;
  };
}

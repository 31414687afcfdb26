import type { Policy } from '../policy/policy.ts';
import type { Calendar } from '../time/calendar.ts';

/**
 * What a case runs by. Both are kept once for all cases, never change, and are named by the SHA-256 of their RFC 8785
 * form: the ledger holds the names.
 */
export interface Terms {
  policy: Policy;
  calendar: Calendar;
}

/** The names of a case's terms. */
export interface TermNames {
  policySha256: string;
  calendarSha256: string;
}

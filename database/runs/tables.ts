import type { Generated } from 'kysely';
import type { Moment } from '../columns.ts';

/** The run of each case, and what it is to be told. */
export interface RunTables {
  case_runs: {
    case_id: string;
    opened_at: Moment;
    started_at: Moment | null;
    checked_at: Moment | null;
    agreed: string | null;
    failures: Generated<number>;
    retry_at: Moment | null;
    tell_at: Moment | null;
  };
  listing_events: {
    marketplace_id: string;
    event_id: string;
    listing_id: string;
    kind: 'gone' | 'changed' | 'sold' | 'returned';
    at: Moment;
    received_at: Moment;
    told_at: Moment | null;
  };
}

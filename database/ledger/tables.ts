import type { Generated } from 'kysely';
import type { EventKind } from '../../domain/case/events.ts';
import type { Actor } from '../../domain/vocabulary.ts';
import type { Json, Moment } from '../columns.ts';

/** What has happened, and what never became an event. */
export interface LedgerTables {
  case_events: {
    case_id: string;
    sequence: number;
    at: Moment;
    kind: EventKind;
    actor: Json<Actor>;
    data: Json<Record<string, unknown>>;
    previous_hash: string;
    hash: string;
    update_id: string | null;
    transaction_id: Generated<string>;
  };
  annex_records: {
    id: string;
    case_id: string;
    at: Moment;
    kind: string;
    actor: Json<Actor>;
    data: Json<object>;
    hash: string;
    transaction_id: Generated<string>;
  };
}

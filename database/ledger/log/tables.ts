import type { ColumnType, Generated } from 'kysely';
import type { HeadPlace } from '../../../domain/vocabulary.ts';
import type { Count, Moment } from '../../columns.ts';

/** The log over all records, and where its heads were handed to. */
export interface LogTables {
  log_leaves: {
    leaf_index: Count;
    case_id: string;
    sequence: number | null;
    annex_id: string | null;
    hash: string;
  };
  log_nodes: { level: number; node_index: Count; hash: Buffer };
  log_keys: { number: number; kid: string; x: string; not_before: Moment };
  log_heads: {
    number: Count;
    log: string;
    size: Count;
    root_hash: string;
    at: Moment;
    kid: string;
    jws: string;
  };
  log_misfits: { leaf_index: Count; found_hash: string; found_at: Moment };
  log_reading: {
    one: Generated<boolean>;
    cluster: string;
    read_up_to: string;
    read_except: string[];
    pass_at: string | null;
  };
  log_places: { place: HeadPlace; told_up_to: ColumnType<string, number, number> };
  log_mails: { membership_id: string; day: string; number: Count };
}

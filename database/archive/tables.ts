import type { Generated } from 'kysely';
import type { ReplayReport } from '../../domain/replays/replay-report.ts';
import type { Json, Moment } from '../columns.ts';
import type { ClosedAs } from './closed-as.ts';

/** Histories of closed runs, and what ran them. */
export interface ArchiveTables {
  workflow_bundles: { sha256: string; packed: Buffer; byte_count: number; kept_at: Moment };
  run_histories: {
    run_id: string;
    case_id: string;
    sha256: string;
    workflow_bundle_sha256: string | null;
    packed: Buffer;
    byte_count: number;
    event_count: number;
    started_at: Moment;
    closed_at: Moment;
    closed_as: ClosedAs;
    archived_at: Moment;
  };
  case_replays: { case_id: string; at: Moment; result: ReplayReport['result']; report: Json<ReplayReport> };
  known_runs: { run_id: string; case_id: string; known_at: Generated<Moment>; gone_at: Moment | null };
  cases_to_archive: {
    case_id: string;
    since: Generated<Moment>;
    due_at: Generated<Moment>;
    failures: Generated<number>;
  };
}

import type { Generated } from 'kysely';
import type { Finding } from '../../domain/case/events.ts';
import type { Actor } from '../../domain/vocabulary.ts';
import type { Json, Moment } from '../columns.ts';

/** How cases came. */
export interface IntakeTables {
  suspicions: {
    suspicion_id: string;
    case_id: string;
    result: 'opened' | 'joined' | 'cited';
    actor: Json<Actor>;
    score: string;
    findings: Json<Finding[]>;
    snapshot_sha256: string | null;
    received_at: Moment;
    told_at: Moment | null;
    reference_id: Generated<string | null>;
  };
  suspicion_batches: {
    batch_id: string;
    actor: Json<Actor>;
    lines: Generated<number>;
    opened: Generated<number>;
    joined: Generated<number>;
    known: Generated<number>;
    refused: Generated<number>;
    received_at: Moment;
    finished_at: Moment | null;
  };
  suspicion_batch_lines: {
    batch_id: string;
    line: number;
    result: 'opened' | 'joined' | 'known' | 'refused';
    case_id: string | null;
    problem: Json<object> | null;
  };
}

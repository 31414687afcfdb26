import type { ColumnType, Generated } from 'kysely';
import type { ErasureSubject, Kept } from '../../domain/erasure/subject.ts';
import type { Actor, ErasureReason, ErasureStanding, HoldReason } from '../../domain/vocabulary.ts';
import type { Json, Moment } from '../columns.ts';

/** What is forgotten, and what may not be. */
export interface ErasureTables {
  erasures: {
    erasure_id: string;
    subject: Json<ErasureSubject>;
    reason: ErasureReason;
    note_sha256: string | null;
    standing: Generated<ErasureStanding>;
    proposed_by: Json<Actor>;
    proposed_at: Moment;
    proposal_update_id: string;
    decided_by: Json<Actor> | null;
    decided_at: Moment | null;
    decision_update_id: string | null;
    texts: Generated<number>;
    files: Generated<number>;
    kept: ColumnType<Kept[], string | undefined, string>;
  };
  erasure_cases: { erasure_id: string; case_id: string; texts: number; files: number };
  legal_holds: {
    hold_id: string;
    case_id: string;
    reason: HoldReason;
    set_by: Json<Actor>;
    set_at: Moment;
    released_by: Json<Actor> | null;
    released_at: Moment | null;
  };
  retention_dues: { case_id: string; next_at: Moment; failures: Generated<number> };
}

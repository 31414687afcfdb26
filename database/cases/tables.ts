import type { Case } from '../../domain/case/case.ts';
import type { Queue } from '../../domain/case/questions/tasks.ts';
import type { CaseKind, Outcome, Stage, TaskKind } from '../../domain/vocabulary.ts';
import type { Json, Moment } from '../columns.ts';

/** Cases as lists show them, and who is at them. */
export interface CaseTables {
  cases: {
    case_id: string;
    kind: CaseKind;
    marketplace_id: string;
    listing_id: string;
    seller_id: string;
    brand_id: string;
    stage: Stage;
    is_undecided: boolean;
    outcome: Outcome | null;
    due_at: Moment | null;
    has_problem: boolean;
    listing_is_gone: boolean;
    score: string;
    sequence: number;
    last_hash: string;
    state: Json<Case>;
    snapshot_sha256: string | null;
    country: string | null;
    opened_at: Moment;
    updated_at: Moment;
  };
  tasks: {
    case_id: string;
    kind: TaskKind;
    queue: Queue;
    brand_id: string;
    country: string | null;
    due_at: Moment | null;
    barred: string[];
  };
  case_words: { case_id: string; words: string };
  claims: { case_id: string; kind: TaskKind; membership_id: string; until: Moment };
  skips: { case_id: string; membership_id: string; reason: string; at: Moment };
}

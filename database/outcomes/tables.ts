import type { CameOf } from '../../domain/vocabulary.ts';
import type { Moment } from '../columns.ts';

/** What came of cases. */
export interface OutcomeTables {
  strikes: {
    case_id: string;
    marketplace_id: string;
    seller_id: string;
    brand_id: string;
    listing_id: string;
    policy_sha256: string;
    given_at: Moment;
    expires_at: Moment;
    undone_at: Moment | null;
    undone_by: string | null;
  };
  brand_answers: {
    case_id: string;
    brand_id: string;
    answered_at: Moment;
    in_time: boolean | null;
    reason_code: string | null;
    came_of: CameOf | null;
    final_at: Moment | null;
  };
}

import type { Moment } from '../columns.ts';

/** Who looks on. */
export interface LiveTables {
  presences: { case_id: string; membership_id: string; brand_id: string | null; until: Moment };
}

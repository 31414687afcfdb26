import { sql } from 'kysely';
import type { Stage } from '../domain/vocabulary.ts';
import type { Database } from './connect.ts';

/** What an operator watches. */
export interface Gauges {
  /** By stage; a stage without cases is left out. */
  openCases: ReadonlyMap<Stage, number>;
  casesWithoutRun: number;
  /** Notices that nobody has accepted yet. */
  undeliveredNotices: number;
  /** Clocks whose next step should have been taken a minute ago. */
  overdueClocks: number;
}

/** Counts, at the database's own time. */
export async function readGauges(database: Database): Promise<Gauges> {
  const open = await sql<{ stage: Stage; count: number }>`
    SELECT stage, count(*)::integer AS count FROM cases WHERE stage <> 'closed' GROUP BY stage`.execute(database);
  const others = await sql<Omit<Gauges, 'openCases'>>`
    SELECT (SELECT count(*)::integer FROM cases WHERE run_started_at IS NULL AND stage <> 'closed') AS "casesWithoutRun",
      (SELECT count(*)::integer FROM deliveries WHERE state <> 'delivered') AS "undeliveredNotices",
      (SELECT count(*)::integer FROM cases WHERE due_at < now() - interval '1 minute') AS "overdueClocks"`.execute(
    database,
  );
  return { openCases: new Map(open.rows.map(({ stage, count }) => [stage, count])), ...others.rows[0]! };
}

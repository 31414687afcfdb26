import { sql } from 'kysely';
import type { Stage } from '../../domain/vocabulary.ts';
import type { Database } from '../connect.ts';

/** How many wait, and for how long the one that has waited longest; 0 seconds when none does. */
interface Waiting {
  count: number;
  oldestSeconds: number;
}

/** What an operator watches. */
export interface Gauges {
  /** By stage; a stage without cases is left out. */
  openCases: ReadonlyMap<Stage, number>;
  /** Since they were opened. */
  casesWithoutRun: Waiting;
  /** Clocks whose next step should have been taken a minute ago, since that moment. */
  overdueClocks: Waiting;
  /**
   * Letters that nobody has accepted yet and that are still tried, since the event that they tell of. Webhooks are their
   * brand's to watch.
   */
  pendingLetters: Waiting;
  /** Letters that were tried for as long as is promised. */
  failedLetters: Waiting;
  /** Cases with a closed run whose history is not archived, since the oldest of them has had one. */
  unarchivedCases: Waiting;
  /** Cases whose newest replay came to something else than the ledger, since the oldest of these replays. */
  differingReplays: Waiting;
  /** Of the staff. */
  leads: number;
}

const patienceMilliseconds = 5000;

/**
 * Counts, at the database's own time, by indexes that hold what is open alone: what is done costs nothing.
 * @throws Error when the database does not answer within some seconds
 */
export const readGauges = (database: Database): Promise<Gauges> =>
  database.transaction().execute(async (transaction) => {
    await sql`SET LOCAL statement_timeout = ${sql.lit(patienceMilliseconds)}`.execute(transaction);
    const open = await sql<{ stage: Stage; count: number }>`
      SELECT stage, count(*)::integer AS count FROM cases WHERE stage <> 'closed' GROUP BY stage`.execute(transaction);
    const { rows } = await sql<{ name: Exclude<keyof Gauges, 'openCases' | 'leads'> } & Waiting>`
      SELECT name, count, greatest(0, coalesce(extract(epoch FROM now() - since), 0))::float8 AS "oldestSeconds" FROM (
        SELECT 'casesWithoutRun' AS name, count(*)::integer AS count, min(opened_at) AS since
        FROM case_runs WHERE started_at IS NULL
        UNION ALL SELECT 'overdueClocks', count(*)::integer, min(due_at)
        FROM cases WHERE due_at < now() - interval '1 minute'
        UNION ALL SELECT 'pendingLetters', count(*)::integer, min(at) FROM deliveries
        WHERE state = 'pending' AND channel <> 'webhook'
        UNION ALL SELECT 'failedLetters', count(*)::integer, min(at) FROM deliveries
        WHERE state = 'failed' AND channel <> 'webhook'
        UNION ALL SELECT 'unarchivedCases', count(*)::integer, min(since) FROM cases_to_archive
        UNION ALL SELECT 'differingReplays', count(*)::integer, min(at) FROM case_replays WHERE result = 'differs'
      ) AS waiting`.execute(transaction);
    const waiting = Object.fromEntries(rows.map(({ name, ...how }) => [name, how])) as Record<
      (typeof rows)[number]['name'],
      Waiting
    >;
    const leads = await transaction
      .selectFrom('memberships')
      .select('membership_id')
      .where('role', '=', 'lead')
      .where('left_at', 'is', null)
      .execute();
    return {
      openCases: new Map(open.rows.map(({ stage, count }) => [stage, count])),
      ...waiting,
      leads: leads.length,
    };
  });

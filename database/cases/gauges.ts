import { sql } from 'kysely';
import type { HeadPlace, Stage } from '../../domain/vocabulary.ts';
import { untoldSince } from '../ledger/log/places.ts';
import { unsealedSince } from '../ledger/log/tail.ts';
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
  /** For how long the oldest record waits to be sealed. */
  unsealedSeconds: number;
  /** Records that did not fit their hash when they were sealed. */
  misfits: number;
  /** For how long each place outside lacks a head of the log. */
  untoldHeadSeconds: Record<HeadPlace, number>;
  /** Of the staff. */
  leads: number;
}

type WaitingName = 'casesWithoutRun' | 'overdueClocks' | 'pendingLetters' | 'failedLetters';

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
    const { rows } = await sql<{ name: WaitingName } & Waiting>`
      SELECT name, count, greatest(0, coalesce(extract(epoch FROM now() - since), 0))::float8 AS "oldestSeconds" FROM (
        SELECT 'casesWithoutRun' AS name, count(*)::integer AS count, min(opened_at) AS since
        FROM case_runs WHERE started_at IS NULL
        UNION ALL SELECT 'overdueClocks', count(*)::integer, min(due_at)
        FROM cases WHERE due_at < now() - interval '1 minute'
        UNION ALL SELECT 'pendingLetters', count(*)::integer, min(at) FROM deliveries
        WHERE state = 'pending' AND channel <> 'webhook'
        UNION ALL SELECT 'failedLetters', count(*)::integer, min(at) FROM deliveries
        WHERE state = 'failed' AND channel <> 'webhook'
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
    const untold = new Map((await untoldSince(transaction)).map(({ place, at }) => [place, secondsSince(at)]));
    const { misfits } = await transaction
      .selectFrom('log_misfits')
      .select((count) => count.fn.countAll<string>().as('misfits'))
      .executeTakeFirstOrThrow();
    return {
      unsealedSeconds: secondsSince(await unsealedSince(transaction)),
      misfits: Number(misfits),
      untoldHeadSeconds: { file: untold.get('file') ?? 0, webhook: untold.get('webhook') ?? 0 },
      openCases: new Map(open.rows.map(({ stage, count }) => [stage, count])),
      ...waiting,
      leads: leads.length,
    };
  });

const secondsSince = (at: string | undefined): number =>
  at === undefined ? 0 : Math.max(0, (Date.now() - Date.parse(at)) / 1000);

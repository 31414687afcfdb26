import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/support/rigs/test-database.ts';
import type { Database } from '../connect.ts';
import { readGauges } from './gauges.ts';

let rig: TestDatabase;
beforeAll(async () => {
  rig = await createTestDatabase();
});
afterAll(() => rig.drop());

/** Rows for what is counted, and nothing else: `number` cases with a letter each. */
const put = (
  database: Database,
  rows: { stage: string; number: number; dueAt?: string; runStartedAt?: string; state: string; minutesOld?: number },
) => {
  const { stage, number, dueAt = null, runStartedAt = null, state, minutesOld = 0 } = rows;
  const caseId = sql`${`${stage}-${state}-`} || number`;
  const at = sql`now() - ${minutesOld} * interval '1 minute'`;
  return sql`
    WITH number AS (SELECT * FROM generate_series(1, ${number}::integer) AS number), put AS (
      INSERT INTO cases (case_id, kind, marketplace_id, listing_id, seller_id, brand_id, stage, is_undecided, due_at, has_problem,
        listing_is_gone, score, sequence, last_hash, state, opened_at, updated_at)
      SELECT ${caseId}, 'suspicion', 'm', 'l', 's', 'b', ${stage}, false, ${dueAt}::timestamptz, false, false, 0.5, 2, repeat('0', 64), '{}',
        ${at}, ${at} FROM number
    ), run AS (
      INSERT INTO case_runs (case_id, opened_at, started_at)
      SELECT ${caseId}, ${at}, ${runStartedAt}::timestamptz FROM number
    )
    INSERT INTO deliveries (delivery_id, case_id, sequence, party, kind, channel, recipient_id, state, at)
    SELECT ${caseId}, ${caseId}, 2, 'brand', 'verification_request', 'mail', 'member', ${state}, ${at} FROM number`.execute(
    database,
  );
};

test('nothing waits where there is nothing', async () => {
  const none = { count: 0, oldestSeconds: 0 };
  expect(await readGauges(rig.database)).toEqual({
    openCases: new Map(),
    leads: 0,
    casesWithoutRun: none,
    overdueClocks: none,
    pendingLetters: none,
    failedLetters: none,
    unarchivedCases: none,
    differingReplays: none,
  });
});

test('what waits is counted, with the time that the oldest has waited', async () => {
  const { database } = rig;
  const startedAt = new Date().toISOString();
  const late = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
  await put(database, { stage: 'awaiting_verdict', number: 2, state: 'pending', minutesOld: 10 });
  await put(database, { stage: 'staff_review', number: 3, dueAt: late(5), runStartedAt: startedAt, state: 'failed' });
  await put(database, { stage: 'lifting', number: 1, dueAt: late(0.5), runStartedAt: startedAt, state: 'delivered' });
  await put(database, {
    stage: 'closed',
    number: 20_000,
    runStartedAt: startedAt,
    state: 'delivered',
    minutesOld: 600,
  });

  const { openCases, casesWithoutRun, overdueClocks, pendingLetters, failedLetters } = await readGauges(database);
  expect(Object.fromEntries(openCases)).toEqual({ awaiting_verdict: 2, staff_review: 3, lifting: 1 });
  expect(casesWithoutRun.count).toBe(2);
  expect(casesWithoutRun.oldestSeconds).toBeGreaterThanOrEqual(600);
  expect(overdueClocks.count).toBe(3);
  expect(overdueClocks.oldestSeconds).toBeGreaterThanOrEqual(300);
  expect(pendingLetters.count).toBe(2);
  expect(pendingLetters.oldestSeconds).toBeGreaterThanOrEqual(600);
  expect(failedLetters.count).toBe(3);
});

test('closed cases and delivered letters cost nothing: only indexes without them are read', async () => {
  const { database } = rig;
  for (const table of ['cases', 'case_runs', 'deliveries'])
    await sql`VACUUM ANALYZE ${sql.table(table)}`.execute(database);
  const statements: string[] = [];
  const watched = database.withPlugin({
    transformQuery({ node, queryId }) {
      statements.push(database.getExecutor().compileQuery(node, queryId).sql);
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  await readGauges(watched);
  const plans = [];
  for (const statement of statements.filter((text) => text.includes('SELECT'))) {
    const { rows } = await sql<{ 'QUERY PLAN': string }>`EXPLAIN ${sql.raw(statement)}`.execute(database);
    plans.push(...rows.map((row) => row['QUERY PLAN']));
  }
  const scans = plans.flatMap((line) => /(?:Index Only Scan using \S+|\S+ Scan on \S+)/.exec(line) ?? []);
  expect(scans.map((scan) => scan.replace('Index Only Scan using ', ''))).toEqual([
    ...['cases_open_stage', 'case_runs_to_start', 'cases_due', 'letters_undelivered', 'letters_undelivered'],
    // A queue that is mostly empty, and of the replays those that differ alone.
    ...['Seq Scan on cases_to_archive', 'Heap Scan on case_replays', 'Index Scan on case_replays_differing'],
  ]);
});

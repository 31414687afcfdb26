import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { eventsOf, recordEvents } from '../../test/support/given-ledger.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/rigs/test-database.ts';
import { seedSamples } from '../../workers/samples/seed-samples.ts';
import { createRecord } from './record.ts';

let on: TestDatabase;
let record: ReturnType<typeof createRecord>;
beforeAll(async () => {
  on = await createTestDatabase();
  await seedSamples(on.database);
  record = createRecord({ database: on.database, startDeliveries: async () => {} }, () => ({
    runId: 'a-run',
    since: Date.now(),
  }));
});
afterAll(() => on.drop());
afterEach(() => void vi.useRealTimers());

/** A case with two events in the ledger; gives those that follow. */
async function openCase(caseId: string) {
  const events = eventsOf(caseId);
  await recordEvents(on.database, events.slice(0, 2));
  return events.slice(2);
}

/** Somebody else holds the case's row. */
async function hold(caseId: string) {
  const holder = await on.database.startTransaction().execute();
  await holder.selectFrom('cases').select('case_id').where('case_id', '=', caseId).forUpdate().execute();
  return holder;
}

const reach = async (caseId: string): Promise<number> =>
  (await on.database.selectFrom('cases').select('sequence').where('case_id', '=', caseId).executeTakeFirstOrThrow())
    .sequence;

const isWaited = async (): Promise<void> => {
  const waiting = sql`SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await vi.waitFor(async () => expect((await waiting.execute(on.database)).rows).toHaveLength(1), { timeout: 60_000 });
};

test('a recording that was held up does not commit after its time: another run may have begun', async () => {
  const events = await openCase('late');
  const holder = await hold('late');
  const refused = record({ events }).catch((error: unknown) => error);
  await isWaited();
  vi.useFakeTimers({ now: Date.now() + 10_000, toFake: ['Date'] });
  await holder.commit().execute();
  expect(String(await refused)).toContain('recorded too late');
  expect(await reach('late')).toBe(2);
});

test('a recording whose case somebody holds gives up after four seconds, and goes well when it is let go', async () => {
  const events = await openCase('held');
  const holder = await hold('held');
  await expect(record({ events })).rejects.toThrow('statement timeout');
  expect(await reach('held')).toBe(2);
  await holder.rollback().execute();
  expect(await record({ events })).toMatchObject({ sequence: 4 });
});

test('a recording has its limits to itself: statements, and silence of a worker that stands still', async () => {
  await sql`CREATE TABLE noted (statement text, silence text)`.execute(on.database);
  await sql`
    CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO noted VALUES (current_setting('statement_timeout'), current_setting('idle_in_transaction_session_timeout'));
      RETURN NULL;
    END $$`.execute(on.database);
  await sql`CREATE TRIGGER note AFTER INSERT ON case_events EXECUTE FUNCTION note()`.execute(on.database);
  await record({ events: eventsOf('limited').slice(0, 2) });
  await recordEvents(on.database, eventsOf('unlimited').slice(0, 2));
  const { rows } = await sql`SELECT * FROM noted`.execute(on.database);
  expect(rows).toEqual([
    { statement: '4s', silence: '4s' },
    { statement: '0', silence: '0' },
  ]);
});

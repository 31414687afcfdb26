import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventsOf, recordEvents } from '../../test/support/given-ledger.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/rigs/test-database.ts';
import { seedSamples } from '../../workers/samples/seed-samples.ts';
import { rebuildViews } from './rebuild-views.ts';

let on: TestDatabase;
beforeAll(async () => {
  on = await createTestDatabase();
  await seedSamples(on.database);
  await recordEvents(on.database, eventsOf('case-1'), eventsOf('case-2'), eventsOf('case-3').slice(0, 2));
});
afterAll(() => on.drop());

const views = () => on.database.selectFrom('cases').selectAll().orderBy('case_id').execute();
const tasks = () => on.database.selectFrom('tasks').selectAll().orderBy('case_id').execute();

test('a view that does not follow from the events is folded again; the others are left alone', async () => {
  const before = await views();
  await on.database
    .updateTable('cases')
    .set({ stage: 'closed', state: '{}', sequence: 1 })
    .where('case_id', '=', 'case-1')
    .execute();
  expect(await rebuildViews(on.database)).toBe(1);
  expect(await views()).toEqual(before);
  expect(await rebuildViews(on.database)).toBe(0);
});

test('every column of a view follows from the events: whichever is wrong is mended', async () => {
  const another: Record<string, string> = {
    integer: '99',
    numeric: '0.123',
    jsonb: `'{}'`,
    text: `'another'`,
    character: `repeat('f', 64)`,
    'timestamp with time zone': `'2001-01-01'`,
  };
  const { rows: columns } = await sql<{ name: string; type: string }>`
    SELECT column_name AS name, data_type AS type FROM information_schema.columns
    WHERE table_name = 'cases' AND column_name <> 'case_id'`.execute(on.database);
  expect(columns.length).toBeGreaterThan(15);
  const before = await views();
  for (const { name, type } of columns) {
    const wrong = type === 'boolean' ? `NOT ${name}` : another[type];
    await sql.raw(`UPDATE cases SET ${name} = ${wrong} WHERE case_id = 'case-1'`).execute(on.database);
    expect(await views(), name).not.toEqual(before);
    expect(await rebuildViews(on.database), name).toBe(1);
    expect(await views(), name).toEqual(before);
  }
});

test('tasks that are missing, wrong or too many are mended', async () => {
  const before = await tasks();
  expect(before).toMatchObject([{ case_id: 'case-3', kind: 'give_verdict' }]);
  const tooMany = { ...before[0]!, case_id: 'case-1' };
  await on.database.insertInto('tasks').values(tooMany).execute();
  await on.database.updateTable('tasks').set({ queue: 'lead' }).where('case_id', '=', 'case-3').execute();
  await rebuildViews(on.database);
  expect(await tasks()).toEqual(before);
  await on.database.deleteFrom('tasks').execute();
  await rebuildViews(on.database);
  expect(await tasks()).toEqual(before);
});

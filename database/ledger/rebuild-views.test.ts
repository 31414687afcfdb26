import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { detector } from '../../test/support/cases/actors.ts';
import { authorisationOf } from '../../test/support/cases/authorisation.ts';
import { GivenCase } from '../../test/support/cases/given-case.ts';
import { openingWith } from '../../test/support/cases/opening.ts';
import { eventsOf, recordEvents, recordUnknownEvent } from '../../test/support/given-ledger.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/rigs/test-database.ts';
import { noteRun } from '../archive/known-runs.ts';
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
const wrote = (written: number) => ({ written, left: [] });
const tasks = () => on.database.selectFrom('tasks').selectAll().orderBy('case_id').execute();

test('a view that does not follow from the events is folded again; the others are left alone', async () => {
  const before = await views();
  await on.database
    .updateTable('cases')
    .set({ stage: 'closed', state: '{}', sequence: 1 })
    .where('case_id', '=', 'case-1')
    .execute();
  expect(await rebuildViews(on.database)).toEqual(wrote(1));
  expect(await views()).toEqual(before);
  expect(await rebuildViews(on.database)).toEqual(wrote(0));
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
    expect(await rebuildViews(on.database), name).toEqual(wrote(1));
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

test('a view that is missing is made from the events, with the tasks and what the sweeps keep of the case', async () => {
  const lost = 'case-3';
  const runs = () => on.database.selectFrom('case_runs').selectAll().orderBy('case_id').execute();
  const before = [await views(), await tasks(), await runs()];
  expect(before.map((rows) => rows.some(({ case_id }) => case_id === lost))).toEqual([true, true, true]);
  for (const table of ['cases', 'tasks', 'case_runs'] as const)
    await on.database.deleteFrom(table).where('case_id', '=', lost).execute();
  expect(await rebuildViews(on.database)).toEqual(wrote(1));
  expect([await views(), await tasks(), await runs()]).toEqual(before);
});

test('what the sweeps keep of a case that has a run stays as it is', async () => {
  const started = { started_at: '2026-01-12T09:00:00.000Z', failures: 2 };
  const runs = on.database.selectFrom('case_runs').select(['case_id', 'started_at', 'failures']);
  await on.database.updateTable('case_runs').set(started).where('case_id', '=', 'case-3').execute();
  await rebuildViews(on.database);
  expect(await runs.where('case_id', '=', 'case-3').execute()).toEqual([{ case_id: 'case-3', ...started }]);
});

test('a case that was closed as it was opened waits for its run until it is known to have one', async () => {
  const opening = openingWith({ brandId: 'aurelia' });
  const { events } = new GivenCase(opening, detector, { authorisation: authorisationOf() });
  await recordEvents(
    on.database,
    events.map((event) => ({ ...event, caseId: 'case-4' })),
  );
  const awaiting = () =>
    on.database.selectFrom('case_runs').select('case_id').where('case_id', '=', 'case-4').execute();
  expect(await awaiting()).toHaveLength(1);
  await on.database.deleteFrom('case_runs').where('case_id', '=', 'case-4').execute();
  await rebuildViews(on.database);
  expect(await awaiting()).toHaveLength(1);
  await noteRun(on.database, 'case-4', 'run-1');
  await rebuildViews(on.database);
  expect(await awaiting()).toEqual([]);
});

test('cases whose views cannot be made are named, and hold up no other', async () => {
  await recordUnknownEvent(on.database, 'case-1');
  const before = await views();
  const orphan = { ...before[1]!, case_id: 'case-0', is_undecided: false, state: JSON.stringify(before[1]!.state) };
  await on.database.insertInto('cases').values(orphan).execute();
  await on.database.deleteFrom('cases').where('case_id', '=', 'case-3').execute();
  const left = [
    { caseId: 'case-0', reason: 'a case has at least one event' },
    { caseId: 'case-1', reason: 'event 5 is known to newer releases' },
  ];
  expect(await rebuildViews(on.database)).toEqual({ written: 1, left });
  expect((await views()).slice(1)).toEqual(before);

  const command = fileURLToPath(new URL('../../workers/commands/rebuild-views.ts', import.meta.url));
  const env = { DATABASE_URL: on.url };
  const run = await execa(process.execPath, ['--import', 'tsx', command], { env, reject: false });
  expect(run.exitCode).toBe(1);
  expect(run.stdout).toContain('Done: 0 views were written anew.');
  for (const { caseId, reason } of left) expect(run.stderr).toContain(`${caseId}: ${reason}`);
});

import { readdir } from 'node:fs/promises';
import { sql } from 'kysely';
import { expect, inject, onTestFinished, test } from 'vitest';
import { createDatabase } from '../test/support/rigs/create-database.ts';
import { startLine } from '../test/support/line.ts';
import { createTestDatabase } from '../test/support/rigs/test-database.ts';
import { migrate } from './migrate.ts';
import { missingMigrations, requireMigrated } from './missing-migrations.ts';

test('three that migrate at once all come to their end, one of them does it, and no lock stays', async () => {
  const files = await readdir(new URL('migrations/', import.meta.url));
  const on = await createDatabase(inject('servers').postgres, 'template0');
  onTestFinished(() => on.drop());
  await expect(requireMigrated(on.database)).rejects.toThrow('it lacks 0001_ledger');
  const ran = await Promise.all([migrate(on.url), migrate(on.url), migrate(on.url)]);
  expect(ran.map(({ length }) => length).toSorted((one, other) => one - other)).toEqual([0, 0, files.length]);
  expect(await missingMigrations(on.database)).toEqual([]);
  const { rows } = await sql`
    SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
    WHERE locktype = 'advisory' AND datname = current_database()`.execute(on.database);
  expect(rows).toEqual([]);
});

test('a connection that is lost in the midst of it is a failure, and does not end the process', async () => {
  const on = await createTestDatabase();
  onTestFinished(() => on.drop());
  const line = await startLine(Number(new URL(on.url).port));
  const url = Object.assign(new URL(on.url), { port: String(line.port) }).href;
  const waiting = sql`
    SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await on.database.transaction().execute(async (transaction) => {
    await sql`LOCK TABLE migrations`.execute(transaction);
    const failure = migrate(url).then(
      () => undefined,
      (error: unknown) => error,
    );
    await expect.poll(async () => (await waiting.execute(on.database)).rows).not.toEqual([]);
    line.cut();
    expect(await failure).toMatchObject({ message: expect.stringContaining('terminated') });
  });
});

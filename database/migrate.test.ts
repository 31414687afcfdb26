import { readdir } from 'node:fs/promises';
import { sql } from 'kysely';
import { expect, inject, onTestFinished, test } from 'vitest';
import { createDatabase } from '../test/support/rigs/create-database.ts';
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

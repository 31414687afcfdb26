import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAndBeKilled } from '../killed-owner.ts';
import { startPostgres } from './postgres.ts';
import { identifyProcess } from '../process-identity.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync('/tmp/postgres-test-'); // not root's own temporary folder, which PostgreSQL might not reach
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

test('what was stored is there at the next start, also after a kill that left the server running', async () => {
  const dataFolder = join(folder, 'reached', 'data');
  const first = await startPostgres({ dataFolder, database: 'cases' });
  try {
    await query(first.url, `CREATE TABLE kept AS SELECT 'ÄÖÜ' AS name`);
    await expect(startPostgres({ dataFolder })).rejects.toThrow(`is in use by process ${process.pid}`);
  } finally {
    await first.stop();
  }
  expect(identifyProcess(first.processId)).toBeUndefined();

  const orphan = await startAndBeKilled('./postgres/postgres.ts', 'startPostgres', { dataFolder, database: 'cases' });
  expect(identifyProcess(orphan)).toBeDefined();

  const last = await startPostgres({ dataFolder, database: 'cases' });
  try {
    expect(identifyProcess(orphan)).toBeUndefined();
    expect(await query(last.url, 'SELECT lower(name) AS name FROM kept')).toEqual([{ name: 'äöü' }]);
  } finally {
    await last.stop();
  }
});

test('a throw-away cluster goes with its server or, when its owner was killed, at the next start', async () => {
  const orphan = await startAndBeKilled('./postgres/postgres.ts', 'startPostgres', {});
  const server = await startPostgres();
  const settings = `SELECT current_setting('data_directory') AS data, current_setting('fsync') AS fsync`;
  const [{ data, fsync } = {}] = (await query(server.url, settings)) as { data: string; fsync: string }[];
  await server.stop();
  expect(fsync).toBe('off');
  expect(existsSync(String(data))).toBe(false);
  // Polled, because another test that starts a cluster may have been the one to clear up, and not be done yet.
  await expect.poll(() => identifyProcess(orphan), { timeout: 10_000 }).toBeUndefined();
});

import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { connect } from '../../database/connect.ts';
import { missingMigrations } from '../../database/missing-migrations.ts';
import { findPlace } from '../../test/support/processes/place.ts';
import { defaultPostgresFolder, startPostgres } from '../local/postgres/postgres.ts';
import { startTemporalServer } from '../local/temporal/temporal-server.ts';
import { keepServing } from './keep-serving.ts';

function watchers() {
  const [reported, stopping]: [string[], AbortController] = [[], new AbortController()];
  return {
    reported,
    stopping,
    given: { report: (line: string) => void reported.push(line), stopping: stopping.signal },
  };
}

test('a PostgreSQL that dies is started anew where it was, and whoever watches is told', async () => {
  const { folder, port, remove } = await findPlace();
  onTestFinished(remove);
  const { reported, stopping, given } = watchers();
  const dataFolder = defaultPostgresFolder(folder);
  const server = await keepServing('PostgreSQL', () => startPostgres({ dataFolder, port }), given);
  const database = connect(server.url, { connections: 1 });
  onTestFinished(() => database.destroy());
  process.kill(server.processId, 'SIGKILL');
  await vi.waitFor(() => expect(reported[0]).toBe('PostgreSQL ended (SIGKILL) and is started anew'), {
    timeout: 60_000,
  });
  await vi.waitFor(() => missingMigrations(database), { timeout: 60_000 });
  stopping.abort();
  await server.stop();
  await expect(missingMigrations(database)).rejects.toThrow(/ECONNREFUSED/);
});

test('so is a Temporal; not while everything stops', async () => {
  const { folder, port, remove } = await findPlace();
  onTestFinished(remove);
  const { reported, stopping, given } = watchers();
  const databaseFile = join(folder, 'temporal.db');
  const starts: number[] = [];
  const start = async () => {
    const server = await startTemporalServer({ databaseFile, port });
    starts.push(server.processId);
    return server;
  };
  const server = await keepServing('Temporal', start, given);
  process.kill(starts[0]!, 'SIGKILL');
  await vi.waitFor(() => expect(starts).toHaveLength(2), { timeout: 60_000 });
  stopping.abort();
  process.kill(starts[1]!, 'SIGKILL');
  await server.stop();
  expect(starts).toHaveLength(2);
  expect(reported).toEqual(['Temporal ended (SIGKILL) and is started anew']);
});

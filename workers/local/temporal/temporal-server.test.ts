import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startAndBeKilled } from '../killed-owner.ts';
import { identifyProcess } from '../process-identity.ts';
import { findTemporalCli } from './temporal-cli.ts';
import { startTemporalServer } from './temporal-server.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'temporal-server-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a server outlives the kill of its owner, is replaced at the next start, and keeps histories for ten years', async () => {
  const databaseFile = join(folder, 'temporal.db');
  const orphan = await startAndBeKilled('./temporal/temporal-server.ts', 'startTemporalServer', { databaseFile });
  expect(identifyProcess(orphan)).toBeDefined();

  const progress: string[] = [];
  const server = await startTemporalServer({ databaseFile, progress: (line) => progress.push(line) });
  try {
    expect(identifyProcess(orphan)).toBeUndefined();
    expect(progress).toEqual([`Stopping the Temporal server ${orphan}, whose owner was killed`]);
    await expect(startTemporalServer({ databaseFile })).rejects.toThrow(`is in use by process ${process.pid}`);

    const connection = await Connection.connect({ address: server.address });
    const { config } = await connection.workflowService.describeNamespace({ namespace: 'default' });
    await connection.close();
    expect(Number(config?.workflowExecutionRetentionTtl?.seconds) / 86_400).toBeGreaterThan(3_650);
  } finally {
    await server.stop();
  }
  expect(identifyProcess(server.processId)).toBeUndefined();
});

test('a server that cannot start says why and gives its file free', async () => {
  const databaseFile = join(folder, 'refused.db');
  const start = () => startTemporalServer({ databaseFile, flags: ['--no-such-flag'] });
  await expect(start()).rejects.toThrow('no-such-flag');
  await expect(start()).rejects.toThrow('no-such-flag'); // and not: in use
});

test('a server that crashes in its start is started again', async () => {
  const { path } = await findTemporalCli();
  const crashesOnce = join(folder, 'crashes-once');
  const script = `#!/bin/sh
    if mkdir '${crashesOnce}.crashed' 2>/dev/null; then echo 'panic: for the test' >&2; exit 2; fi
    exec '${path}' "$@"`;
  writeFileSync(crashesOnce, script, { mode: 0o755 });
  vi.stubEnv('TEMPORAL_CLI_PATH', crashesOnce);
  try {
    const progress: string[] = [];
    const databaseFile = join(folder, 'crashed.db');
    const server = await startTemporalServer({ databaseFile, progress: (line) => progress.push(line) });
    await server.stop();
    expect(progress).toEqual([expect.stringContaining('panic: for the test')]);
  } finally {
    vi.unstubAllEnvs();
  }
});

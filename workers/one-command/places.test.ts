import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { partsOf } from './parts.ts';
import { choosePlaces } from './places.ts';

let parent: string;
beforeAll(async () => void (parent = await mkdtemp(join(tmpdir(), 'joint-force-places-'))));
afterAll(() => rm(parent, { recursive: true, force: true }));

test('whoever removes the folder begins anew, also with what PostgreSQL keeps elsewhere', async () => {
  const data = join(parent, 'removed');
  expect(choosePlaces(4400, data).isNew).toBe(true);
  expect(choosePlaces(4400, data).isNew).toBe(false);
  await rm(data, { recursive: true });
  expect(choosePlaces(4400, data).isNew).toBe(true);
});

test('settings of whoever starts reach the parts; addresses and ports are the start’s own', () => {
  vi.stubEnv('REQUESTS_PER_MINUTE', '7');
  vi.stubEnv('CHECK_RUNS_EVERY_SECONDS', '9');
  vi.stubEnv('DRAIN_SECONDS', '');
  vi.stubEnv('PORT', '80');
  onTestFinished(() => void vi.unstubAllEnvs());
  const { api, sweeps } = partsOf(choosePlaces(4400, join(parent, 'set')), 'postgres://here', '127.0.0.1:7233');
  expect(api.environment).toMatchObject({ REQUESTS_PER_MINUTE: '7', DRAIN_SECONDS: '0', PORT: '4400' });
  expect(sweeps.environment).toMatchObject({ CHECK_RUNS_EVERY_SECONDS: '9' });
});

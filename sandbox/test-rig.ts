/** What the tests of both stand-ins share. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** A folder that is removed when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

function start(main: URL, settings: Record<string, string>) {
  const child = fork(fileURLToPath(main), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Runs a `main.ts` as a process of its own until it says that it is ready. Gives the addresses that it prints. */
export async function spawnReady(main: URL, settings: Record<string, string>) {
  const child = start(main, settings);
  const [[printed], [message]] = await Promise.all([once(child.stdout!, 'data'), once(child, 'message')]);
  if (message !== 'ready') throw new Error(`Expected "ready", got ${JSON.stringify(message)}`);
  return { process: child, addresses: String(printed).match(/(http|smtp):[^\s)]+/g) ?? [] };
}

/** Runs a `main.ts` that is expected to give up. Gives its exit code and what it complains about. */
export async function spawnRefused(main: URL, settings: Record<string, string>) {
  const child = start(main, settings);
  const [[code], complaint] = await Promise.all([once(child, 'close'), text(child.stderr!)]);
  return { code, complaint };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AlreadyOwned, takeOwnership } from './owner-lock.ts';
import { identifyProcess, isRunning, stopProcess, type ProcessIdentity } from './process-identity.ts';

let folder: string;
let file: string;
const sleepers: ReturnType<typeof spawn>[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'owner-lock-'));
  file = join(folder, 'owner.json');
});
afterEach(() => {
  for (const sleeper of sleepers.splice(0)) sleeper.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

test('what a living process owns is refused to everybody, with what to do', () => {
  takeOwnership(file, 'The cellar');
  expect(() => takeOwnership(file, 'The cellar')).toThrow(AlreadyOwned);
  expect(() => takeOwnership(file, 'The cellar')).toThrow(
    `The cellar is in use by process ${process.pid}. Stop that process first (kill ${process.pid}), then try again.`,
  );
});

test('what was released can be owned again, and nothing is left behind', () => {
  takeOwnership(file, 'The cellar').release();
  takeOwnership(file, 'The cellar').release();
  expect(readdirSync(folder)).toEqual([]);
});

test('the server of a killed owner is handed to the next one, and to the one after, until it is stopped', async () => {
  const server = startSleeper();
  const killed = await endedProcess();
  writeFileSync(file, JSON.stringify({ owner: killed, server }));
  expect(takeOwnership(file, 'The cellar').orphan).toEqual(server);

  const { owner, ...claim } = JSON.parse(readFileSync(file, 'utf8')) as {
    owner: ProcessIdentity;
    server: ProcessIdentity;
  };
  expect(owner.processId).toBe(process.pid);
  writeFileSync(file, JSON.stringify({ owner: killed, ...claim })); // as if we, too, had been killed
  const { orphan } = takeOwnership(file, 'The cellar');
  expect(orphan).toEqual(server);

  await stopProcess(server, 'SIGTERM');
  expect(isRunning(server)).toBe(false);
});

test('a process that was given the id of an earlier owner or server is not taken for it', () => {
  const { processId } = startSleeper();
  const earlier = { processId, startedAt: 'long ago' };
  writeFileSync(file, JSON.stringify({ owner: earlier, server: earlier }));
  expect(takeOwnership(file, 'The cellar').orphan).toBeUndefined();
});

test('a file that says nothing about an owner is not guessed at', () => {
  writeFileSync(file, 'half a');
  expect(() => takeOwnership(file, 'The cellar')).toThrow('If nobody does, remove it.');
});

function startSleeper(): ProcessIdentity {
  const sleeper = spawn('sleep', ['60']);
  sleepers.push(sleeper);
  const identity = identifyProcess(sleeper.pid ?? 0);
  if (!identity) throw new Error('sleep did not start');
  return identity;
}

async function endedProcess(): Promise<ProcessIdentity> {
  const identity = startSleeper();
  const sleeper = sleepers.at(-1);
  sleeper?.kill('SIGKILL');
  if (sleeper) await once(sleeper, 'exit');
  return identity;
}

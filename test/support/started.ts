import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { defaultPostgresFolder } from '../../workers/local/postgres/postgres.ts';
import { sendSignal } from '../../workers/local/process-identity.ts';
import { findFreePorts } from './free-ports.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** A folder for a start of its own, away from the one of the checkout. */
export interface Installation {
  folder: string;
  port: number;
  remove(): Promise<void>;
}

export async function createInstallation(): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'joint-force-start-'));
  return {
    folder,
    port: await findFreePorts(),
    async remove() {
      await rm(folder, { recursive: true, force: true });
      await rm(join(defaultPostgresFolder(folder), '..'), { recursive: true, force: true });
    },
  };
}

/** The one-command start as a user runs it. */
export interface Started {
  /** Everything that it has printed. */
  output(): string;
  /** Like Ctrl-C; resolves with the exit status. */
  interrupt(): Promise<number | null>;
  /** kill -9 of all processes at once: start, servers and parts. */
  kill(): Promise<void>;
  ended: Promise<number | null>;
}

/** Runs `npm start`; resolves when everything runs, or when it has ended instead. */
export async function runNpmStart({ folder, port }: Installation): Promise<Started> {
  const child = spawn('npm', ['start', '--', '--port', String(port), '--data', folder], {
    cwd: checkout,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let announce = (): void => {};
  const isRunning = new Promise<void>((done) => (announce = done));
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      printed += text.toString();
      if (printed.includes('Joint Force is running.')) announce();
    });
  }
  const ended = once(child, 'exit').then(([status]) => status as number | null);
  await Promise.race([isRunning, ended]);
  return {
    output: () => printed,
    ended,
    async interrupt() {
      if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGINT');
      return ended;
    },
    async kill() {
      // Connections of PostgreSQL are processes, and end with those that made them.
      for (const processId of await withDescendants(child.pid!)) sendSignal(processId, 'SIGKILL');
      await ended;
    },
  };
}

async function withDescendants(root: number): Promise<number[]> {
  const { stdout } = await execa('ps', ['-eo', 'pid=,ppid=']);
  const pairs = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const found = [root];
  for (const parent of found) for (const [pid, ppid] of pairs) if (pid && ppid === parent) found.push(pid);
  return found;
}

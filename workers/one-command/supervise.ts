import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { programOf, type ProcessName } from '../release/processes.ts';

export interface Part {
  name: ProcessName;
  environment: Record<string, string>;
}

export interface Supervised {
  /** Ends the part; only once `stopping` is aborted, as it would be started anew otherwise. */
  stop(): Promise<void>;
}

export interface Watchers {
  /** Tells whoever watches, a line at a time. */
  report(line: string): void;
  /** Aborted when everything stops: what ends from then on is neither reported nor started anew. */
  stopping: AbortSignal;
}

interface Surroundings extends Watchers {
  checkout: string;
  logFolder: string;
}

const startedWithin = 60_000;
const logBytesAtMost = 10_000_000;

/**
 * Runs a part as a process of its own and starts it anew when it dies. It ends by itself when this process is gone,
 * because the channel between them closes. Its output goes to a log file; one that has grown long
 * is set aside when the part starts, and the one before it goes.
 * @throws Error with the end of the log when it does not become ready
 */
export async function supervise(
  { name, environment }: Part,
  { checkout, logFolder, report, stopping }: Surroundings,
): Promise<Supervised> {
  mkdirSync(logFolder, { recursive: true });
  const logFile = join(logFolder, `${name}.log`);
  let child: ChildProcess;

  async function launch(): Promise<void> {
    const length = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
    if (length > logBytesAtMost) renameSync(logFile, `${logFile}.1`);
    const log = openSync(logFile, 'a');
    child = fork(join(checkout, programOf(name)), {
      cwd: checkout,
      execArgv: [],
      env: { PATH: process.env.PATH, HOME: process.env.HOME, TZ: 'UTC', ...environment },
      stdio: ['ignore', log, log, 'ipc'],
      detached: true, // Ctrl-C reaches us alone; we stop our parts in order
    });
    closeSync(log);
    await ready(child, name, logFile);
    child.once('exit', (code, signal) => {
      if (stopping.aborted) return;
      report(`${name} ended (${signal ?? `status ${code}`}) and is started anew; its log: ${logFile}`);
      void relaunch();
    });
  }

  async function relaunch(): Promise<void> {
    await pause(500);
    if (stopping.aborted) return;
    await launch().catch((error: unknown) => {
      if (stopping.aborted) return;
      report(error instanceof Error ? error.message : String(error));
      return relaunch();
    });
  }

  await launch();
  return {
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      const tooLong = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await gone;
      clearTimeout(tooLong);
    },
  };
}

function ready(child: ChildProcess, name: string, logFile: string): Promise<void> {
  return new Promise((done, fail) => {
    const end = (why: string) => {
      const lastLines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
      fail(new Error(`${name} ${why}. The end of ${logFile}:\n${lastLines}`));
    };
    const tooLong = setTimeout(() => {
      child.kill('SIGKILL');
      end(`was not ready within ${startedWithin / 1000} seconds`);
    }, startedWithin);
    const settle = (then: () => void) => () => {
      clearTimeout(tooLong);
      then();
    };
    child.once('message', settle(done));
    child.once(
      'exit',
      settle(() => end('did not start')),
    );
  });
}

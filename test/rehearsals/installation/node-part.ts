import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Part } from './part.ts';

export interface NodePartOptions {
  name: string;
  /** What `node` runs, from the checkout. */
  program: string;
  checkout: string;
  /** `undefined` is not set. */
  environment: Record<string, string | undefined>;
  logFolder: string;
}

/** A production process, started as its command does and never started anew by anybody but the test. */
export function nodePart({ name, program, checkout, environment, logFolder }: NodePartOptions): Part {
  let child: ChildProcess | undefined;
  mkdirSync(logFolder, { recursive: true });
  const logFile = join(logFolder, `${name}.log`);
  const isRunning = (): boolean => child !== undefined && child.exitCode === null && child.signalCode === null;

  function signal(what: NodeJS.Signals): void {
    if (child?.pid !== undefined && isRunning()) process.kill(-child.pid, what);
  }

  async function end(what: NodeJS.Signals): Promise<number | null> {
    if (!child || !isRunning()) return child?.exitCode ?? null;
    const gone = once(child, 'exit');
    signal(what);
    signal('SIGCONT'); // a frozen process would never notice
    await gone;
    return child.exitCode;
  }

  return {
    name,
    get processIds() {
      return child?.pid !== undefined && isRunning() ? [child.pid] : [];
    },
    async start() {
      if (isRunning()) return;
      const log = openSync(logFile, 'a');
      child = fork(join(checkout, program), {
        cwd: checkout,
        execArgv: program.endsWith('.ts') ? ['--import', 'tsx'] : [],
        env: { PATH: process.env.PATH, HOME: process.env.HOME, TZ: 'UTC', ...environment },
        stdio: ['ignore', log, log, 'ipc'],
        detached: true,
      });
      closeSync(log);
      const outcome = await Promise.race([once(child, 'message'), once(child, 'exit')]);
      if (outcome[0] === 'ready') return;
      throw new Error(`${name} did not start:\n${(await readFile(logFile, 'utf8')).slice(-2000)}`);
    },
    stop: () => end('SIGTERM'),
    async kill() {
      await end('SIGKILL');
    },
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
  };
}

import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { closeSync, fstatSync, mkdirSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Part } from './part.ts';
import { processTree, signalTree } from './process-tree.ts';

/** A process that is a child of the test, never started anew by anybody but the test. */
export interface ChildPart extends Part {
  /** What it has printed since it was last started. */
  printed(): Promise<string>;
  /** Closes the channel to it, as when whoever started it is gone; gives its exit status. */
  abandon(): Promise<number | null>;
}

interface Child {
  name: string;
  /** Holds `<name>.log`, to which each start adds. */
  logFolder: string;
  stopSignal: NodeJS.Signals;
  /** Starts it, detached, with its output in the open log. */
  launch(log: number): ChildProcess;
  untilReady(child: ChildProcess, printed: () => Promise<string>): Promise<unknown>;
}

export const isAlive = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;

export function childPart({ name, logFolder, stopSignal, launch, untilReady }: Child): ChildPart {
  let child: ChildProcess | undefined;
  let printedBefore = 0;
  mkdirSync(logFolder, { recursive: true });
  const logFile = join(logFolder, `${name}.log`);
  const printed = async (): Promise<string> => (await readFile(logFile)).subarray(printedBefore).toString();
  const running = (): number | undefined => (child && isAlive(child) ? child.pid : undefined);

  function signal(what: NodeJS.Signals): void {
    const root = running();
    if (root !== undefined) signalTree(root, what);
  }

  async function end(by: (root: number, child: ChildProcess) => unknown): Promise<number | null> {
    const root = running();
    if (child && root !== undefined) {
      const gone = once(child, 'exit');
      by(root, child);
      await gone;
    }
    return child?.exitCode ?? null;
  }

  return {
    name,
    printed,
    get isRunning() {
      return running() !== undefined;
    },
    get processIds() {
      const root = running();
      return root === undefined ? [] : processTree(root);
    },
    async start() {
      if (running() !== undefined) return;
      const log = openSync(logFile, 'a');
      printedBefore = fstatSync(log).size;
      const started = launch(log);
      child = started;
      closeSync(log);
      await Promise.race([untilReady(started, printed), once(started, 'exit')]);
      if (!isAlive(started)) throw new Error(`${name} did not start:\n${(await printed()).slice(-2000)}`);
    },
    stop: () =>
      end((root) => {
        // Its group alone: servers that it has started are its own to stop. A frozen process would never notice.
        for (const what of [stopSignal, 'SIGCONT'] as const) process.kill(-root, what);
      }),
    async kill() {
      await end((root) => signalTree(root, 'SIGKILL'));
    },
    abandon: () => end((_root, abandoned) => abandoned.disconnect()),
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
  };
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { childPart, type ChildPart } from './child-part.ts';
import { checkout as here } from './checkout.ts';

export interface OwnProcess {
  name: string;
  /** What `node` runs, from the checkout. */
  program: string;
  /** This one when not given. */
  checkout?: string | undefined;
  /** `undefined` is not set. */
  environment: Record<string, string | undefined>;
  logFolder: string;
}

/** A process of ours, started as its command does. */
export const ownProcess = ({ name, program, checkout = here, environment, logFolder }: OwnProcess): ChildPart =>
  childPart({
    name,
    logFolder,
    stopSignal: 'SIGTERM',
    launch: (log) =>
      fork(join(checkout, program), {
        cwd: checkout,
        execArgv: program.endsWith('.ts') ? ['--import', 'tsx'] : [],
        env: { PATH: process.env.PATH, HOME: process.env.HOME, TZ: 'UTC', ...environment },
        stdio: ['ignore', log, log, 'ipc'],
        detached: true,
      }),
    untilReady: (child) => once(child, 'message'),
  });

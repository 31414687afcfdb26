import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { checkout } from './checkout.ts';
import { childPart, isAlive, type ChildPart } from './child-part.ts';
import type { Place } from './place.ts';

/**
 * The one-command start as a user runs it: it is ready when everything runs, `stop` is Ctrl-C, and `kill` is of all
 * processes at once: start, servers and parts.
 */
export const npmStart = ({ folder, port }: Place, name = 'npm-start'): ChildPart =>
  childPart({
    name,
    logFolder: folder,
    stopSignal: 'SIGINT',
    launch: (log) =>
      spawn('npm', ['start', '--', '--port', String(port), '--data', folder], {
        cwd: checkout,
        detached: true,
        stdio: ['ignore', log, log],
      }),
    async untilReady(child, printed) {
      while (isAlive(child) && !(await printed()).includes('Joint Force is running.')) await pause(50);
    },
  });

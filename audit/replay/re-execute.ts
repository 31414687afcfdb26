import { fork } from 'node:child_process';
import { on } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { ToldRun } from './read-run.ts';
import type { Given, Told } from './run-histories.ts';

/** What a run comes to when its history is run through code once more. */
export interface ReExecuted {
  events: CaseEvent[];
  /** Where the code left the course of the history. */
  diverged?: string;
  because?: string;
}

/** Beside this file in the checkout, and beside the process or command in a release. */
const isReleased = !import.meta.url.endsWith('.ts');
const program = fileURLToPath(new URL(isReleased ? 'run-histories.js' : 'run-histories.ts', import.meta.url));

/**
 * Runs workflow code through the histories of runs, and gives what each comes to. A history of one event, whose run was
 * ended before any code of ours was asked, comes to nothing; the SDK would wait for more of it for ever. It is done by a
 * process of its own, which knows nothing of this one's settings and is ended at the time limit.
 * @param timeLimitMilliseconds for all of them: those that are not through by then say so
 */
export async function reExecute(
  code: string,
  runs: readonly Pick<ToldRun, 'runId' | 'json' | 'wasAsked'>[],
  timeLimitMilliseconds: number,
): Promise<Map<string, ReExecuted>> {
  const came = new Map(runs.map(({ runId }): [string, ReExecuted] => [runId, { events: [] }]));
  const asked = runs.flatMap(({ runId, json, wasAsked }) => (wasAsked ? [{ runId, json }] : []));
  if (asked.length === 0) return came;
  const waiting = new Set(asked.map(({ runId }) => runId));
  const child = fork(program, {
    cwd: fileURLToPath(new URL('.', import.meta.url)), // where `tsx` is found
    env: {},
    execArgv: isReleased ? [] : ['--import', 'tsx'],
    serialization: 'advanced',
    timeout: timeLimitMilliseconds,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise((done) => child.once('exit', done));
  const told = on(child, 'message', { close: ['disconnect'] }) as AsyncIterableIterator<[Told]>;
  child.send({ code, runs: asked } satisfies Given, () => {}); // one that is gone tells so by itself
  for await (const [message] of told) {
    const run = came.get(message.runId)!;
    if ('event' in message) run.events.push(message.event);
    else {
      waiting.delete(message.runId);
      if (message.diverged !== undefined) run.diverged = message.diverged;
    }
  }
  await ended;
  const because = child.killed
    ? `it was not through within ${timeLimitMilliseconds / 1000} seconds`
    : 'the process that ran it ended before it was through';
  for (const runId of waiting) came.get(runId)!.because = because;
  return came;
}

import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker, type ReplayWorkerOptions } from '@temporalio/worker';
import type { CaseEvent } from '../../domain/case/events.ts';
import { reasonOf } from '../../domain/reason.ts';
import type { ToldRun } from './read-run.ts';

/** What a run comes to when its history is run through code once more. */
export interface ReExecuted {
  events: CaseEvent[];
  /** Where the code left the course of the history. */
  diverged?: string;
  because?: string;
}

/**
 * Runs workflow code through the histories of runs, and gives what each comes to. A history of one event, whose run was
 * ended before any code of ours was asked, comes to nothing; the SDK would wait for more of it for ever.
 * @param timeLimitMilliseconds for all of them: those that are not through by then say so
 */
export async function reExecute(
  code: string,
  runs: readonly Pick<ToldRun, 'runId' | 'json' | 'wasAsked'>[],
  timeLimitMilliseconds: number,
): Promise<Map<string, ReExecuted>> {
  const came = new Map(runs.map(({ runId }): [string, ReExecuted] => [runId, { events: [] }]));
  const waiting = new Set<string>();
  const options: ReplayWorkerOptions = {
    workflowBundle: { code },
    sinks: {
      timeline: {
        event: {
          fn: ({ workflowId }, event: CaseEvent) => void came.get(workflowId)!.events.push(event),
          callDuringReplay: true,
        },
      },
    },
  };
  const histories = runs.flatMap(({ runId, json, wasAsked }) => {
    if (!wasAsked) return [];
    waiting.add(runId);
    return [{ workflowId: runId, history: historyFromJSON(json) }];
  });
  if (histories.length === 0) return came;

  const replaying = (async () => {
    for await (const { workflowId, error } of Worker.runReplayHistories(options, histories)) {
      waiting.delete(workflowId);
      if (error) came.get(workflowId)!.diverged = `the code takes another course: ${reasonOf(error)}`;
    }
  })();
  const isThrough = await inTime(replaying, timeLimitMilliseconds);
  if (!isThrough) {
    // What still runs belongs to the SDK, which cannot be told to stop in the middle of a history.
    replaying.catch(() => {});
    for (const runId of waiting)
      came.get(runId)!.because = `it was not through within ${timeLimitMilliseconds / 1000} seconds`;
  }
  return came;
}

async function inTime(work: Promise<void>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<boolean>((done) => (timer = setTimeout(() => done(false), milliseconds)));
  return Promise.race([work.then(() => true), tooLong]).finally(() => clearTimeout(timer));
}

import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { DefaultLogger, Runtime, Worker, type ReplayWorkerOptions } from '@temporalio/worker';
import type { CaseEvent } from '../../domain/case/events.ts';
import { reasonOf } from '../../domain/reason.ts';

/** What the process is given: workflow code, and the histories to run through it. */
export interface Given {
  code: string;
  runs: { runId: string; json: unknown }[];
}

/** What it tells: each event that a run comes to, and that a run is through. */
export type Told = { runId: string; event: CaseEvent } | { runId: string; isThrough: true; diverged?: string };

/*
 * A process of its own: nothing else ends the SDK in the middle of a history, which it may never come to the end of. It
 * ends by itself when it is through, and when nobody listens any more.
 */
const tell = (told: Told): Promise<void> => new Promise((sent) => process.send!(told, () => sent()));
process.once('disconnect', () => process.exit());
process.once('message', ({ code, runs }: Given) => void run(code, runs).then(() => process.disconnect()));

async function run(code: string, runs: Given['runs']): Promise<void> {
  Runtime.install({ logger: new DefaultLogger('ERROR', () => {}) });
  const options: ReplayWorkerOptions = {
    workflowBundle: { code },
    sinks: {
      timeline: {
        event: {
          fn: ({ workflowId }, event: CaseEvent) => void tell({ runId: workflowId, event }),
          callDuringReplay: true,
        },
      },
    },
  };
  const histories = runs.map(({ runId, json }) => ({ workflowId: runId, history: historyFromJSON(json) }));
  for await (const { workflowId: runId, error } of Worker.runReplayHistories(options, histories))
    await tell({
      runId,
      isThrough: true,
      ...(error && { diverged: `the code takes another course: ${reasonOf(error)}` }),
    });
}

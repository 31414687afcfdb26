import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { historyToJSON, type History } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';

const codePath = fileURLToPath(new URL('../../../../dist/workflows.js', import.meta.url));
const folder = '.data/histories';
/** What a replay tells of the case goes nowhere. */
const sinks = { timeline: { event: { fn: () => {}, callDuringReplay: false } } };

/**
 * Runs today's workflows through the histories of runs of cases. Gives why they would have gone another way, by run: a
 * case whose worker is lost then stands still for good.
 */
export async function replayHistories(histories: ReadonlyMap<string, History>): Promise<Map<string, string>> {
  const errors = new Map<string, string>();
  // The run's id is given in the place of the case's: one case has several runs.
  const given = [...histories].map(([workflowId, history]) => ({ workflowId, history }));
  for await (const { workflowId: runId, error } of Worker.runReplayHistories(
    { workflowBundle: { codePath }, sinks },
    given,
  ))
    if (error) errors.set(runId, error.message);
  return errors;
}

/** Keeps a history for whoever looks for the fault. */
export async function keepHistory(runId: string, history: History): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/${runId}.json`, historyToJSON(history));
}

import type { Inspection } from './inspect.ts';

/** A message that came while the task was worked on makes the server take the task back: no fault of anybody. */
const harmless: readonly string[] = ['WORKFLOW_TASK_FAILED_CAUSE_UNHANDLED_COMMAND'];

/** No run is left, none has failed, none could not be replayed, and no two told one case differently. */
export const inspectRuns: Inspection = ({ runs }) =>
  runs.flatMap(({ workflowId, type, status, failedTasks, activityFailures, pending }) => {
    const name = `the run of ${workflowId}`;
    const isSound = status === 'COMPLETED' || (status === 'TERMINATED' && type === 'counterfeitCase');
    return [
      ...(isSound ? [] : [`${name} is ${status.toLowerCase()}; it waits for ${pending.join(', ') || 'nothing'}`]),
      ...failedTasks
        .filter((cause) => !harmless.includes(cause))
        .map((cause) => `${name} had a failing task: ${cause}`),
      ...(activityFailures.includes('LedgerFork') ? [`${name} met a fork of the ledger`] : []),
    ];
  });

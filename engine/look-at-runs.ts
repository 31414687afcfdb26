import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowNotFoundError, type Client, type WorkflowExecutionDescription } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time.js';
import type { CaseToCheck } from '../database/runs/runs.ts';
import { ledgerBehind, standing, type RunStanding } from '../workflows/counterfeit-case/receive-messages.ts';
import { healingIdentity } from './archive/read-run.ts';
import type { RunLooks } from './run-looks.ts';

const answersWithinMilliseconds = 5000;
const betweenLooksMilliseconds = 50;
/** What was begun within this time is likely to come to its end while one asks. */
const lately = 10_000;

type Described = Pick<WorkflowExecutionDescription['raw'], 'pendingWorkflowTask' | 'pendingActivities'>;

/**
 * What a run has to do. While a question waits for a worker, things go on happening to the run; the worker is then given
 * both, and runs the case over a part of what one task would have brought at once. What comes of that, no other worker can
 * follow. So a run that has something to do is not asked; one whose task nobody takes need not be.
 */
function workOf({ pendingWorkflowTask, pendingActivities }: Described): 'none' | 'busy' | 'silent' {
  const isLate = (time: Parameters<typeof tsToMs>[0]): boolean => Date.now() - tsToMs(time) > lately;
  if (pendingWorkflowTask) {
    const { originalScheduledTime, scheduledTime, attempt } = pendingWorkflowTask;
    const isFailing = (attempt ?? 1) > 2; // a worker that dies in the middle of a task costs it one attempt
    return isFailing || isLate(originalScheduledTime ?? scheduledTime) ? 'silent' : 'busy';
  }
  return pendingActivities?.some(({ scheduledTime }) => !isLate(scheduledTime)) ? 'busy' : 'none';
}

/**
 * What healing asks of the runs on Temporal.
 * @param version of the workflows: each run is asked once by each, so that one which a new release cannot replay is found
 */
export function lookAtRuns(client: Client, version: string): RunLooks {
  const describe = (workflowId: string) =>
    client.workflow
      .getHandle(workflowId)
      .describe()
      .catch((error: unknown) => {
        if (error instanceof WorkflowNotFoundError) return undefined;
        throw error;
      });

  return {
    async look({ caseId, sequence, hash, agreed }: CaseToCheck) {
      const run = await describe(caseId);
      if (!run) return { kind: 'unknown' };
      const { runId } = run;
      if (run.status.name !== 'RUNNING')
        return { kind: 'ended', at: (run.closeTime ?? new Date(0)).toISOString(), runId };
      // A query has a worker replay the whole run: it is asked only when something has happened since it last agreed.
      const seen = `${version} ${run.runId} ${run.historyLength} ${sequence} ${hash}`;
      if (seen === agreed) return { kind: 'agrees', agreed, runId };
      const work = workOf(run.raw);
      if (work !== 'none') return { kind: work };
      try {
        const handle = client.workflow.getHandle(caseId);
        const { recorded, from, ...run } = await client.withDeadline(Date.now() + answersWithinMilliseconds, () =>
          handle.query<RunStanding>(standing),
        );
        const after = await handle.describe();
        const standsStill = seen === `${version} ${after.runId} ${after.historyLength} ${sequence} ${hash}`;
        return {
          kind: 'running',
          sequence: run.case.sequence,
          recorded,
          from,
          agreed: standsStill ? seen : null,
          runId,
        };
      } catch {
        return { kind: 'silent' };
      }
    },
    async answer(caseId) {
      const giveUpAt = Date.now() + answersWithinMilliseconds;
      while ((await describe(caseId))?.raw.pendingWorkflowTask) {
        if (Date.now() > giveUpAt) throw new Error('no worker has taken the run in time');
        await pause(betweenLooksMilliseconds);
      }
    },
    async isRunning(runId) {
      return (await describe(runId))?.status.name === 'RUNNING';
    },
    async end(caseId, why) {
      // The client's own `terminate` names nobody but the process.
      await client.workflowService.terminateWorkflowExecution({
        namespace: client.options.namespace,
        workflowExecution: { workflowId: caseId },
        reason: why,
        identity: healingIdentity,
      });
    },
    async recordAgain(caseId, from) {
      await client.workflow.getHandle(caseId).signal(ledgerBehind, from);
    },
  };
}

import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { CaseToCheck } from '../database/runs/runs.ts';
import { ledgerBehind, standing, type RunStanding } from '../workflows/counterfeit-case/receive-messages.ts';
import type { RunLooks } from './run-looks.ts';

const answersWithinMilliseconds = 5000;

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
      if (run.status.name !== 'RUNNING') return { kind: 'ended', at: (run.closeTime ?? new Date(0)).toISOString() };
      // A query has a worker replay the whole run: it is asked only when something has happened since it last agreed.
      const seen = `${version} ${run.runId} ${run.historyLength} ${sequence} ${hash}`;
      if (seen === agreed) return { kind: 'agrees', agreed };
      try {
        const handle = client.workflow.getHandle(caseId);
        const { recorded, from, ...run } = await client.withDeadline(Date.now() + answersWithinMilliseconds, () =>
          handle.query<RunStanding>(standing),
        );
        const after = await handle.describe();
        const standsStill = seen === `${version} ${after.runId} ${after.historyLength} ${sequence} ${hash}`;
        return { kind: 'running', sequence: run.case.sequence, recorded, from, agreed: standsStill ? seen : null };
      } catch {
        return { kind: 'silent' };
      }
    },
    async answer(caseId) {
      const ask = () => client.workflow.getHandle(caseId).query<RunStanding>(standing);
      await client.withDeadline(Date.now() + answersWithinMilliseconds, ask);
    },
    async isRunning(runId) {
      return (await describe(runId))?.status.name === 'RUNNING';
    },
    async end(caseId, why) {
      await client.workflow.getHandle(caseId).terminate(why);
    },
    async recordAgain(caseId, from) {
      await client.workflow.getHandle(caseId).signal(ledgerBehind, from);
    },
  };
}

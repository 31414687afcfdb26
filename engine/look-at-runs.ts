import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { HealDependencies, RunStatus } from '../activities/sweeps/heal-cases.ts';
import { caseFile, ledgerBehind } from '../workflows/counterfeit-case/receive-messages.ts';

/**
 * What healing asks of the runs on Temporal.
 * @param version of the workflows: each run is asked once by each, so that one which a new release cannot replay is found
 */
export function lookAtRuns(client: Client, version: string): Omit<HealDependencies['runs'], 'start'> {
  return {
    async look({ caseId, sequence: recorded, agreed }): Promise<RunStatus> {
      const handle = client.workflow.getHandle(caseId);
      const run = await handle.describe().catch((error: unknown) => {
        if (error instanceof WorkflowNotFoundError) return undefined;
        throw error;
      });
      if (!run) return { kind: 'unknown' };
      if (run.status.name !== 'RUNNING') return { kind: 'ended', at: (run.closeTime ?? new Date(0)).toISOString() };
      // A query has a worker replay the whole run: it is asked only when something has happened since it last agreed.
      const seen = `${version} ${run.runId} ${run.historyLength} ${recorded}`;
      if (seen === agreed) return { kind: 'running', sequence: recorded, agreed };
      try {
        const { sequence } = await client.withDeadline(Date.now() + 5000, () => handle.query(caseFile));
        const { historyLength } = await handle.describe();
        const standsStill = historyLength === run.historyLength && sequence === recorded;
        return { kind: 'running', sequence, agreed: standsStill ? seen : null };
      } catch {
        return { kind: 'silent' };
      }
    },
    async end(caseId, why) {
      await client.workflow.getHandle(caseId).terminate(why);
    },
    async recordAgain(caseId, from) {
      await client.workflow.getHandle(caseId).signal(ledgerBehind, from);
    },
  };
}

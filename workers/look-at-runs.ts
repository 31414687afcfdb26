import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { HealDependencies, RunStatus } from '../activities/heal-cases.ts';
import { caseFile, ledgerBehind } from '../workflows/counterfeit-case/receive-messages.ts';

/** What healing asks of the runs on Temporal. */
export function lookAtRuns(client: Client): Omit<HealDependencies['runs'], 'start'> {
  return {
    async look(caseId): Promise<RunStatus> {
      const handle = client.workflow.getHandle(caseId);
      const run = await handle.describe().catch((error: unknown) => {
        if (error instanceof WorkflowNotFoundError) return undefined;
        throw error;
      });
      if (!run) return { kind: 'unknown' };
      if (run.status.name !== 'RUNNING') return { kind: 'ended', at: (run.closeTime ?? new Date(0)).toISOString() };
      try {
        const { sequence } = await client.withDeadline(Date.now() + 5000, () => handle.query(caseFile));
        return { kind: 'running', sequence };
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

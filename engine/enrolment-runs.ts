import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { enrolment } from '../workflows/enrolment/enrolment.ts';

/** The durable side of enrolments, as api and sweeps see it. */
export interface EnrolmentRuns {
  /** Tells the run of an enrolment to look again; where there is none, one is started. */
  tell(enrolmentId: string): Promise<void>;
  isRunning(enrolmentId: string): Promise<boolean>;
}

/** The runs of enrolments on Temporal. */
export const temporalEnrolmentRuns = (client: Client, { taskQueue }: { taskQueue: string }): EnrolmentRuns => ({
  async tell(enrolmentId) {
    await client.workflow.signalWithStart<typeof enrolment>('enrolment', {
      workflowId: enrolmentId,
      taskQueue,
      args: [enrolmentId],
      signal: 'moved',
      signalArgs: [],
      staticSummary: 'a company on its way to an account',
    });
  },
  async isRunning(enrolmentId) {
    try {
      const { status } = await client.workflow.getHandle(enrolmentId).describe();
      return status.name === 'RUNNING';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  },
});

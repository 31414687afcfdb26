import {
  WorkflowExecutionAlreadyStartedError,
  type Client,
  type WorkflowHandleWithFirstExecutionRunId,
} from '@temporalio/client';
import type { CaseStart } from '../domain/case/case-start.ts';
import type { DeliveryRun } from '../domain/notifications/delivery.ts';
import { searchAttributes } from '../workflows/search-attributes.ts';

/**
 * Starts the run of a case. Gives the run that was started now; one that runs already is left alone, and so is one that a
 * closed case has had.
 */
export const startCase = (client: Client, taskQueue: string, start: CaseStart): Promise<string | undefined> => {
  const { caseId, kind, offer, openedAt, stage, ending } = start.case;
  return leaveRunning(
    client.workflow.start('counterfeitCase', {
      workflowId: caseId,
      taskQueue,
      args: [start],
      staticSummary: `${kind} about listing ${offer.listingId}, brand ${offer.brandId}`.slice(0, 200),
      typedSearchAttributes: [
        { key: searchAttributes.brand, value: offer.brandId },
        { key: searchAttributes.seller, value: offer.sellerId },
        { key: searchAttributes.marketplace, value: offer.marketplaceId },
        { key: searchAttributes.openedAt, value: new Date(openedAt) },
        { key: searchAttributes.stage, value: stage.name },
        ...(ending ? [{ key: searchAttributes.outcome, value: ending.outcome }] : []),
      ],
      ...(stage.name === 'closed' && { workflowIdReusePolicy: 'REJECT_DUPLICATE' as const }),
    }),
  );
};

/** Starts the run that carries letters; one that runs already is left alone. */
export const startLetters = (client: Client, taskQueue: string, run: DeliveryRun): Promise<unknown> => {
  const cases = new Set(run.deliveries.map(({ caseId }) => caseId));
  return leaveRunning(
    client.workflow.start('deliverLetters', {
      workflowId: run.runId,
      taskQueue,
      args: [run],
      staticSummary: cases.size === 1 ? `letters of case ${[...cases][0]}` : `letters of ${cases.size} cases`,
    }),
  );
};

async function leaveRunning(start: Promise<WorkflowHandleWithFirstExecutionRunId>): Promise<string | undefined> {
  try {
    return (await start).firstExecutionRunId;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return undefined;
    throw error;
  }
}

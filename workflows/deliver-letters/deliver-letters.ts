import { getExternalWorkflowHandle, isCancellation, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { LetterActivities } from '../../activities/create-activities.ts';
import type { DeliveryRun } from '../../domain/notifications/delivery.ts';

/**
 * Carries letters, of one case or of many, each by itself. One is tried for up to three days; when they are over, or when
 * it is refused for good, staff see it as failed. No case ever waits for it. Redelivery by hand is the same workflow.
 */
export async function deliverLetters({ deliveries }: DeliveryRun): Promise<void> {
  await Promise.all(
    deliveries.map(async ({ deliveryId, caseId, kind, party, channel }) => {
      const { deliver, giveUpDelivery } = proxyActivities<LetterActivities>({
        taskQueue: `${workflowInfo().taskQueue}-${channel === 'webhook' ? 'webhooks' : 'letters'}`,
        startToCloseTimeout: '30s',
        scheduleToCloseTimeout: '3 days',
        retry: { initialInterval: '1s', maximumInterval: '15 minutes' },
        summary: `${kind.replaceAll('_', ' ')} to ${party.replace('_', ' ')} by ${channel.replace('_', ' ')}`,
      });
      try {
        const { isAwaited, sequence } = await deliver(deliveryId);
        if (isAwaited) await tellCase(caseId, sequence);
      } catch (error) {
        // Whoever cancels a run of letters has not decided that they be given up: healing starts them again.
        if (isCancellation(error)) throw error;
        await giveUpDelivery(deliveryId);
      }
    }),
  );
}

/** The seller's window opens when the letter is accepted. A case without a run learns it from the sweep. */
async function tellCase(caseId: string, sequence: number): Promise<void> {
  const actor = { kind: 'system', id: 'deliver-letters' } as const;
  await getExternalWorkflowHandle(caseId)
    .signal('letterDelivered', { actor, content: { sequence } })
    .catch(() => {});
}

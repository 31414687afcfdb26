import { getExternalWorkflowHandle, isCancellation, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/create-activities.ts';
import type { DeliveryGroup } from '../../domain/notifications/delivery.ts';

/**
 * Carries all deliveries of one recording, each by itself. One is tried for up to three days; when they are over, or when
 * it is refused for good, staff see it as failed. The case never waits for it. Redelivery by hand is the same workflow.
 */
export async function deliverLetters({ caseId, deliveries }: DeliveryGroup): Promise<void> {
  await Promise.all(
    deliveries.map(async ({ deliveryId, kind, party, channel }) => {
      const { deliver, giveUpDelivery } = proxyActivities<Pick<Activities, 'deliver' | 'giveUpDelivery'>>({
        startToCloseTimeout: '30s',
        scheduleToCloseTimeout: '3 days',
        retry: { initialInterval: '1s', maximumInterval: '15 minutes' },
        summary: `${kind.replaceAll('_', ' ')} to ${party.replace('_', ' ')} by ${channel.replace('_', ' ')}`,
      });
      try {
        const { isAwaited } = await deliver(deliveryId);
        if (isAwaited) await tellCase(caseId);
      } catch (error) {
        // Whoever cancels a run of letters has not decided that they be given up: healing starts them again.
        if (isCancellation(error)) throw error;
        await giveUpDelivery(deliveryId);
      }
    }),
  );
}

/** The seller's window opens when the letter is accepted. A case that has ended meanwhile waits no longer. */
async function tellCase(caseId: string): Promise<void> {
  const actor = { kind: 'system', id: 'deliver-letters' } as const;
  await getExternalWorkflowHandle(caseId)
    .signal('letterDelivered', { actor, content: {} })
    .catch(() => {});
}

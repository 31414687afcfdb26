import { ApplicationFailure } from '@temporalio/activity';
import type { Delivery } from '../../../database/deliveries/deliveries.ts';
import { readTarget, type WebhookTarget } from '../../../database/deliveries/webhook-endpoints.ts';
import type { Dependencies } from '../../dependencies.ts';
import { sendToEndpoint, type WebhookContent } from './send-to-endpoint.ts';

/**
 * Sends what a brand is told to one of its endpoints. Gives what the endpoint said when it took it.
 * @throws ApplicationFailure EndpointOff, for good, when it is disabled or deleted by now; and as `sendToEndpoint`
 */
export async function deliverWebhook(
  dependencies: Pick<Dependencies, 'database' | 'webhooks' | 'sender'>,
  delivery: Delivery,
): Promise<string> {
  const target = await readTarget(dependencies.database, delivery.recipientId, new Date().toISOString());
  const off = whyOff(target);
  if (off) throw ApplicationFailure.nonRetryable(`nothing was sent: ${off}`, 'EndpointOff');
  const content = contentOf(delivery, dependencies.sender.portal);
  return sendToEndpoint(dependencies, target, delivery.deliveryId, content);
}

function whyOff({ secrets, disabledBecause }: WebhookTarget): string | undefined {
  if (secrets.length === 0) return 'the endpoint was deleted';
  if (disabledBecause === 'gone') return 'the endpoint is disabled since it answered 410';
  return disabledBecause === 'by_hand' ? 'the endpoint was disabled by its brand' : undefined;
}

/** That something has happened, and where it can be read: no words, and nothing of people. */
const contentOf = ({ kind, at, caseId, sequence, brandId }: Delivery, portal: string): WebhookContent => ({
  type: `case.${kind}`,
  timestamp: at,
  data: { brandId, caseId, sequence, kind, url: `${portal}/cases/${caseId}` },
});

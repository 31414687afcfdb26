import { ApplicationFailure } from '@temporalio/activity';
import type { Database } from '../../../database/connect.ts';
import { disableGoneEndpoint, type WebhookTarget } from '../../../database/deliveries/webhook-endpoints.ts';
import type { Webhooks } from './connect-webhooks.ts';

/** What the body of a webhook holds, as Standard Webhooks has it. */
export interface WebhookContent {
  type: string;
  /** When it happened. */
  timestamp: string;
  data: object;
}

/**
 * Sends something to an endpoint once. Gives what the endpoint said when it took it (2xx). One that says that it is gone
 * (410) is disabled.
 * @throws ApplicationFailure EndpointGone, for good; Error that says why it is to be tried again
 */
export async function sendToEndpoint(
  { database, webhooks }: { database: Database; webhooks: Webhooks },
  { endpointId, url, secrets }: WebhookTarget,
  id: string,
  content: WebhookContent,
): Promise<string> {
  const { status, location } = await webhooks.post({ url, id, secrets, body: JSON.stringify(content) });
  if (status >= 200 && status < 300) return `answered ${status}`;
  if (status === 410) {
    await disableGoneEndpoint(database, endpointId, new Date().toISOString());
    throw ApplicationFailure.nonRetryable('answered 410: the endpoint is disabled', 'EndpointGone');
  }
  throw new Error(location === undefined ? `answered ${status}` : `answered ${status}: ${sentOn(location, url)}`);
}

function sentOn(location: string, url: string): string {
  const host = URL.canParse(location, url) ? new URL(location, url).host : 'nowhere';
  return `a redirect to ${host}, which is not followed`;
}

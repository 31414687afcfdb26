import type { Database } from '../../../database/connect.ts';
import { recordTestEvent } from '../../../database/deliveries/deliveries.ts';
import { readTarget } from '../../../database/deliveries/webhook-endpoints.ts';
import { explain, legible } from '../explain.ts';
import type { Webhooks } from './connect-webhooks.ts';
import { sendToEndpoint } from './send-to-endpoint.ts';

/**
 * Tries an endpoint, also one that is disabled: sends it an event that is about no case, once, and keeps what came of it in
 * the log, under an id of the caller's.
 */
export const createSendTestEvent =
  (dependencies: { database: Database; webhooks: Webhooks }) =>
  async (endpointId: string, deliveryId: string): Promise<void> => {
    const { database } = dependencies;
    const timestamp = new Date().toISOString();
    const target = await readTarget(database, endpointId, timestamp);
    const { brandId } = target;
    const content = { type: 'webhook.test', timestamp, data: { brandId, endpointId } };
    const came = await sendToEndpoint(dependencies, target, deliveryId, content).then(
      (said) => ({ outcome: 'accepted', detail: legible(said) }) as const,
      (error: unknown) => ({ outcome: 'failed', detail: explain(error) }) as const,
    );
    await recordTestEvent(database, { deliveryId, brandId, endpointId, ...came });
  };

import { findLogged } from '../../database/deliveries/delivery-log.ts';
import { findEndpoint } from '../../database/deliveries/webhook-endpoints.ts';
import { brandOf } from '../access/brand-of.ts';
import { deliveryEntry, viewDelivery } from '../deliveries/delivery-view.ts';
import { endpoint } from '../http/endpoint.ts';
import { newId } from '../opening/new-id.ts';
import { endpointPath } from './endpoint-view.ts';
import { noSuchEndpoint } from './requirements.ts';

/** A brand tries an endpoint. */
export const sendTestEvent = endpoint(
  {
    name: 'sendTestEvent',
    method: 'post',
    path: '/v1/webhook-endpoints/{endpointId}/test-events',
    access: 'manageWebhooks',
    tag: 'Webhooks',
    summary: 'Send a test event to an endpoint',
    description:
      'Sends an event of the type `webhook.test` now, once, also to an endpoint that is disabled, and answers with what ' +
      'came of it. A 410 disables the endpoint as always.',
    params: endpointPath,
    answers: { 200: { description: 'What came of it, as it stands in the log', schema: deliveryEntry } },
    problems: ['not_found'],
  },
  async (call) => {
    const { params, dependencies } = call;
    const { database, now, sendTestEvent: send } = dependencies;
    const { endpointId } = params;
    if (!(await findEndpoint(database, brandOf(call), endpointId))) throw noSuchEndpoint();
    const deliveryId = newId('t', now());
    await send(endpointId, deliveryId);
    return { status: 200, body: viewDelivery((await findLogged(database, deliveryId))!) };
  },
);

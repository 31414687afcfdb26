import { findEndpoint, listEndpoints } from '../../database/deliveries/webhook-endpoints.ts';
import { brandOf } from '../access/brand-of.ts';
import { endpoint } from '../http/endpoint.ts';
import { endpointPath, viewEndpoint, webhookEndpoint, webhookEndpoints } from './endpoint-view.ts';
import { noSuchEndpoint } from './requirements.ts';

/** Where a brand has what it is told sent to. */
export const listWebhookEndpoints = endpoint(
  {
    name: 'listWebhookEndpoints',
    method: 'get',
    path: '/v1/webhook-endpoints',
    access: 'manageWebhooks',
    tag: 'Webhooks',
    summary: 'List the endpoints of your brand',
    description: 'All of them, the oldest first; no secret is shown.',
    answers: { 200: { description: 'The endpoints', schema: webhookEndpoints } },
  },
  async (call) => {
    const { database, now } = call.dependencies;
    const found = await listEndpoints(database, brandOf(call));
    return { status: 200, body: { items: found.map((one) => viewEndpoint(one, now())) } };
  },
);

/** One of them. */
export const readWebhookEndpoint = endpoint(
  {
    name: 'readWebhookEndpoint',
    method: 'get',
    path: '/v1/webhook-endpoints/{endpointId}',
    access: 'manageWebhooks',
    tag: 'Webhooks',
    summary: 'Read an endpoint',
    description: 'Whether it is enabled, and if not, why: one that answers 410 is disabled by that.',
    params: endpointPath,
    answers: { 200: { description: 'The endpoint', schema: webhookEndpoint } },
    problems: ['not_found'],
  },
  async (call) => {
    const { database, now } = call.dependencies;
    const found = await findEndpoint(database, brandOf(call), call.params.endpointId);
    if (!found) throw noSuchEndpoint();
    return { status: 200, body: viewEndpoint(found, now()) };
  },
);

import { rotateSecret } from '../../database/deliveries/webhook-endpoints.ts';
import { brandOf } from '../access/brand-of.ts';
import { endpoint } from '../http/endpoint.ts';
import { endpointPath, viewEndpoint, webhookEndpointWithSecret } from './endpoint-view.ts';
import { newSecret, noSuchEndpoint } from './requirements.ts';

const hoursWithTwoSecrets = 24;

/** A brand takes a new secret for an endpoint. */
export const rotateWebhookSecret = endpoint(
  {
    name: 'rotateWebhookSecret',
    method: 'post',
    path: '/v1/webhook-endpoints/{endpointId}/secrets',
    access: 'manageWebhooks',
    tag: 'Webhooks',
    summary: 'Take a new secret for an endpoint',
    description:
      `For ${hoursWithTwoSecrets} hours events carry two signatures, one by the new secret and one by the one before: a ` +
      'receiver that knows either takes them. To be rid of a secret that somebody else knows at once, take a new one twice.',
    params: endpointPath,
    answers: { 201: { description: 'The endpoint, with its new secret', schema: webhookEndpointWithSecret } },
    problems: ['not_found'],
  },
  async (call) => {
    const { database, now } = call.dependencies;
    const secret = newSecret();
    const at = now();
    const until = new Date(Date.parse(at) + hoursWithTwoSecrets * 3_600_000).toISOString();
    const rotated = await rotateSecret(database, brandOf(call), call.params.endpointId, { secret, until });
    if (!rotated) throw noSuchEndpoint();
    return { status: 201, body: { ...viewEndpoint(rotated, at), secret } };
  },
);

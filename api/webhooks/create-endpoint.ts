import { z } from '@hono/zod-openapi';
import { addEndpoint, findEndpoint } from '../../database/deliveries/webhook-endpoints.ts';
import { brandOf } from '../access/brand-of.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { newId } from '../opening/new-id.ts';
import { endpointFields, viewEndpoint, webhookEndpointWithSecret } from './endpoint-view.ts';
import { newSecret, requireUrl } from './requirements.ts';

const endpointsAtMost = 20;

const { url, kinds, description } = endpointFields;

/** A brand has what it is told sent to a system of its own. */
export const createWebhookEndpoint = endpoint(
  {
    name: 'createWebhookEndpoint',
    method: 'post',
    path: '/v1/webhook-endpoints',
    access: 'manageWebhooks',
    tag: 'Webhooks',
    summary: 'Have what your brand is told sent to an endpoint',
    description:
      'From then on, each thing that your brand is told is sent to the endpoint as well: a POST of JSON, signed by the ' +
      'Standard Webhooks scheme. It says that something has happened in a case, and where to read it. One that is not ' +
      `taken (2xx within 15 seconds) is sent again, under the same id, for three days. A brand has ${endpointsAtMost} at most.`,
    body: z.strictObject({ url, kinds: kinds.optional(), description: description.optional() }),
    example: { url: 'https://hooks.aurelia.example/joint-force', kinds: ['verification_request', 'appeal_to_answer'] },
    answers: {
      201: {
        description: 'The endpoint, with the secret that its events are signed with',
        schema: webhookEndpointWithSecret,
        headers: ['Location'],
      },
    },
    problems: ['limit_reached'],
  },
  async (call) => {
    const { body, dependencies } = call;
    const { database, now } = dependencies;
    requireUrl(dependencies, body.url);
    const brandId = brandOf(call);
    const at = now();
    const [endpointId, secret] = [newId('we', at), newSecret()];
    const said = { url: body.url, kinds: body.kinds ?? null, description: body.description ?? null };
    const row = { endpoint_id: endpointId, brand_id: brandId, ...said, secret, created_at: at };
    if (!(await addEndpoint(database, row, endpointsAtMost)))
      throw new Problem('limit_reached', `your brand has ${endpointsAtMost} endpoints; delete one first`);
    const created = (await findEndpoint(database, brandId, endpointId))!;
    const headers = { Location: `/v1/webhook-endpoints/${endpointId}` };
    return { status: 201, body: { ...viewEndpoint(created, at), secret }, headers };
  },
);

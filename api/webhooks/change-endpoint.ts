import { z } from '@hono/zod-openapi';
import {
  changeEndpoint,
  deleteEndpoint,
  listEndpoints,
  type EndpointChanges,
} from '../../database/deliveries/webhook-endpoints.ts';
import type { BrandKind } from '../../domain/notifications/kinds.ts';
import { brandOf } from '../access/brand-of.ts';
import { endpoint } from '../http/endpoint.ts';
import { endpointFields, endpointPath, viewEndpoint, webhookEndpoint, webhookEndpoints } from './endpoint-view.ts';
import { noSuchEndpoint, requireUrl } from './requirements.ts';

const { url, kinds, description } = endpointFields;

/** A brand changes an endpoint, or whether anything is sent to it. */
export const changeWebhookEndpoint = endpoint(
  {
    name: 'changeWebhookEndpoint',
    method: 'patch',
    path: '/v1/webhook-endpoints/{endpointId}',
    access: 'manageWebhooks',
    tag: 'Webhooks',
    summary: 'Change, disable or enable an endpoint',
    description:
      'A merge patch (RFC 7396): what is left out stays; `kinds: null` wants all kinds. What is on its way to an endpoint ' +
      'that is disabled fails, and can be asked for again once it is enabled; what your brand is told meanwhile is not ' +
      'sent later.',
    params: endpointPath,
    body: z.strictObject({
      url: url.optional(),
      kinds: kinds.nullable().optional(),
      description: description.nullable().optional(),
      isEnabled: z.boolean().optional().describe('`false`: nothing is sent to it; `true`: it is, also after a 410'),
    }),
    example: { isEnabled: true },
    answers: { 200: { description: 'The endpoint as it is now', schema: webhookEndpoint } },
    problems: ['not_found'],
  },
  async (call) => {
    const { params, body, dependencies } = call;
    requireUrl(dependencies, body.url);
    const at = dependencies.now();
    const changed = await changeEndpoint(dependencies.database, brandOf(call), params.endpointId, changesIn(body, at));
    if (!changed) throw noSuchEndpoint();
    return { status: 200, body: viewEndpoint(changed, at) };
  },
);

interface Said {
  url?: string | undefined;
  kinds?: BrandKind[] | null | undefined;
  description?: string | null | undefined;
  isEnabled?: boolean | undefined;
}

const changesIn = ({ isEnabled, ...said }: Said, at: string): EndpointChanges => ({
  ...(said.url !== undefined && { url: said.url }),
  ...(said.kinds !== undefined && { kinds: said.kinds }),
  ...(said.description !== undefined && { description: said.description }),
  ...(isEnabled === true && { disabled_at: null, disabled_because: null }),
  ...(isEnabled === false && { disabled_at: at, disabled_because: 'by_hand' }),
});

/** A brand takes an endpoint away. */
export const deleteWebhookEndpoint = endpoint(
  {
    name: 'deleteWebhookEndpoint',
    method: 'delete',
    path: '/v1/webhook-endpoints/{endpointId}',
    access: 'manageWebhooks',
    tag: 'Webhooks',
    summary: 'Delete an endpoint',
    description: 'Nothing is sent to it any more, and its secret is forgotten. What was sent stays in the log.',
    params: endpointPath,
    answers: { 200: { description: 'The endpoints that are left', schema: webhookEndpoints } },
    problems: ['not_found'],
  },
  async (call) => {
    const { database, now } = call.dependencies;
    const brandId = brandOf(call);
    if (!(await deleteEndpoint(database, brandId, call.params.endpointId, now()))) throw noSuchEndpoint();
    const left = await listEndpoints(database, brandId);
    return { status: 200, body: { items: left.map((one) => viewEndpoint(one, now())) } };
  },
);

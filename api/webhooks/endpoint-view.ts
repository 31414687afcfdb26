import { z } from '@hono/zod-openapi';
import type { WebhookEndpoint } from '../../database/deliveries/webhook-endpoints.ts';
import { brandKinds } from '../../domain/notifications/kinds.ts';
import { brandKind, identifier, timestamp } from '../../domain/schemas.ts';
import { words } from '../../domain/words.ts';

/** What is said of an endpoint. */
export const endpointFields = {
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .describe('Where events are sent to: `https://`, an address that everybody reaches, without user or fragment'),
  kinds: z
    .array(brandKind)
    .min(1)
    .max(brandKinds.length)
    .describe('The kinds of notifications that it wants; all that the brand is told when not said'),
  description: words(200).describe('What it is for, in words of your own'),
};

/** What names an endpoint in a path. */
export const endpointPath = z.strictObject({
  endpointId: identifier.describe('The endpoint, by the `endpointId` that its creation was answered with'),
});

const secret = z.string().describe('`whsec_…`: what its events are signed with. Shown this once');

/** An endpoint as its brand sees it. */
export const webhookEndpoint = z
  .object({
    endpointId: identifier,
    url: z.string(),
    kinds: z.array(brandKind).optional().describe('Absent: all that the brand is told'),
    description: z.string().optional(),
    isEnabled: z.boolean(),
    disabled: z
      .object({ at: timestamp, because: z.enum(['gone', 'by_hand']).describe('`gone`: it has answered 410') })
      .optional()
      .describe('Since when nothing is sent to it, and why'),
    previousSecretUntil: timestamp.optional().describe('Until when the secret before signs, too'),
    createdAt: timestamp,
  })
  .openapi('WebhookEndpoint');

export const webhookEndpointWithSecret = webhookEndpoint.extend({ secret }).openapi('WebhookEndpointWithSecret');

export const webhookEndpoints = z.object({ items: z.array(webhookEndpoint) }).openapi('WebhookEndpoints');

/** @param now a secret whose time is over is none any more */
export function viewEndpoint(endpoint: WebhookEndpoint, now: string): z.infer<typeof webhookEndpoint> {
  const { endpointId, url, kinds, description, createdAt, disabledAt, disabledBecause, previousSecretUntil } = endpoint;
  return {
    endpointId,
    url,
    ...(kinds && { kinds }),
    ...(description !== null && { description }),
    isEnabled: disabledAt === null,
    ...(disabledAt && disabledBecause && { disabled: { at: disabledAt, because: disabledBecause } }),
    ...(previousSecretUntil && previousSecretUntil > now && { previousSecretUntil }),
    createdAt,
  };
}

import { z } from '@hono/zod-openapi';
import type { SignInConnection } from '../../database/access/sign-in-connections.ts';
import { connectionStanding, identifier, timestamp } from '../../domain/schemas.ts';
import type { Caller } from '../access/authenticate.ts';
import { Problem } from '../http/problem.ts';
import { redirectUriOf } from '../sign-in/provider.ts';

const domain = z
  .string()
  .max(253)
  .regex(
    /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/,
    'must be a domain in lower case, such as aurelia.example',
  );

/** What is said of a company's identity provider. */
export const connectionFields = {
  issuer: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .describe('As the provider calls itself in its description: `<issuer>/.well-known/openid-configuration`'),
  domains: z.array(domain).min(1).max(20).describe('Of your own mail addresses: theirs sign in by it, and no others'),
};

const printable = z.string().regex(/^[\x21-\x7e]{1,500}$/, 'must be 1 to 500 characters of ASCII without blanks');
export const clientId = printable.describe('As what the provider knows us');
export const clientSecret = printable.describe('What we show to the provider. No answer holds it');

/** The connection as everybody sees it who may. */
export const connectionView = z
  .object({
    brandId: identifier,
    issuer: z.string(),
    clientId: z.string(),
    domains: z.array(z.string()),
    standing: connectionStanding,
    redirectUri: z.string().describe('To be registered at the provider: where it sends browsers back to'),
    setAt: timestamp,
    decision: z
      .object({ by: identifier, at: timestamp })
      .optional()
      .describe('Who of the marketplace has confirmed or refused it'),
  })
  .openapi('SignInConnection');

export function viewConnection(
  { decidedBy, decidedAt, ...connection }: SignInConnection,
  portalUrl: string,
): z.input<typeof connectionView> {
  const decision = decidedBy !== null && decidedAt !== null ? { by: decidedBy, at: decidedAt } : undefined;
  return {
    ...connection,
    redirectUri: redirectUriOf(portalUrl, connection.brandId),
    ...(decision && { decision }),
  };
}

export const noConnection = (): Problem => new Problem('not_found', 'there is no sign-in connection that you may see');

/** @throws Problem not_found */
export function requireOwnBrand({ brandId: own }: Caller, brandId: string): void {
  if (own !== brandId) throw noConnection();
}

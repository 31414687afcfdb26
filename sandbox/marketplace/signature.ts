import type { MiddlewareHandler } from 'hono';
import { Webhook } from 'standardwebhooks';
import { Problem } from '../problems.ts';

/** Lets only requests through that are signed by the Standard Webhooks scheme over their raw body; others get 401. */
export function requireSignature(secret: string): MiddlewareHandler {
  const webhook = new Webhook(secret);
  return async (c, next) => {
    const body = Buffer.from(await c.req.arrayBuffer());
    try {
      webhook.verify(body, c.req.header(), { jsonParse: false });
    } catch {
      throw new Problem(401, 'signature_invalid', 'The request is not signed with the secret of this marketplace.');
    }
    await next();
  };
}

import type { HonoRequest } from 'hono';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';

/**
 * Whether a request is signed with the secret, over its body as it was sent (https://www.standardwebhooks.com). The
 * library compares signatures in constant time.
 */
export async function isSigned(request: HonoRequest, secret: string): Promise<boolean> {
  const body = await request.text();
  try {
    new Webhook(secret).verify(body, request.header(), { jsonParse: false });
    return true;
  } catch (error) {
    if (error instanceof WebhookVerificationError) return false;
    throw error;
  }
}

import { Webhook } from 'standardwebhooks';

/** The three headers of the Standard Webhooks scheme for a body. */
export const signatureOf = (
  body: string,
  secret: string,
  { id = `evt-${crypto.randomUUID()}`, at = new Date() }: { id?: string; at?: Date } = {},
): Record<`webhook-${'id' | 'timestamp' | 'signature'}`, string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': new Webhook(secret).sign(id, at, body),
});

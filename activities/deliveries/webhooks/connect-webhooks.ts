import { Webhook } from 'standardwebhooks';
import type { PrivateNetworks } from '../../../domain/public-url.ts';
import { NotPublic, withGuardedConnection, type Lookup } from '../../../network/guarded-connection.ts';

/** What is sent to an endpoint; the same id again is the same message. */
interface WebhookMessage {
  url: string;
  id: string;
  /** JSON. */
  body: string;
  /** `whsec_…`: each makes a signature of its own. */
  secrets: readonly string[];
}

/** What an endpoint said. */
interface WebhookAnswer {
  status: number;
  /** Where it sends us on to; we do not go there. */
  location?: string;
}

export interface Webhooks {
  /** @throws Error that says what went wrong, in words of ours alone, when there is no answer */
  post(message: WebhookMessage): Promise<WebhookAnswer>;
}

/** Of an answer so much is read, so that whoever writes it is not cut off; what it says is nothing to us. */
const largestAnswerBytes = 64 * 1024;

/**
 * Sends webhooks, signed by the Standard Webhooks scheme. Each message has a guarded connection of its own, and a redirect
 * is an answer like any other.
 * @param privateNetworks what may be sent to beside public addresses, also without TLS
 * @param answersWithinMilliseconds from the look-up until the answer is read
 */
export function connectWebhooks({
  privateNetworks,
  answersWithinMilliseconds = 15_000,
  lookup,
}: {
  privateNetworks: PrivateNetworks;
  answersWithinMilliseconds?: number;
  lookup?: Lookup;
}): Webhooks {
  const reach = { privateNetworks, answersWithinMilliseconds, ...(lookup && { lookup }) };
  const send = (url: URL, signal: AbortSignal, request: { headers: Record<string, string>; body: string }) =>
    withGuardedConnection(url, reach, async (connection) => {
      const path = `${url.pathname}${url.search}`;
      const { statusCode, headers, body } = await connection.request({ method: 'POST', path, signal, ...request });
      await body.dump({ limit: largestAnswerBytes, signal });
      return { status: statusCode, ...(typeof headers.location === 'string' && { location: headers.location }) };
    });

  return {
    async post({ url, id, body, secrets }) {
      const at = new Date();
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'Joint Force webhooks',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
      };
      const signal = AbortSignal.timeout(answersWithinMilliseconds);
      try {
        return await send(new URL(url), signal, { headers, body });
      } catch (error) {
        throw new Error(whatHappened(error, signal));
      }
    },
  };
}

/** By the code of the network's error: its message could hold what was sent to us, or where a name leads. */
function whatHappened(error: unknown, signal: AbortSignal): string {
  if (error instanceof NotPublic) return `${error.message} does not lead to a public address: nothing was sent`;
  if (signal.aborted) return 'no answer in time';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `no answer: ${code}` : 'no answer: the connection broke';
}

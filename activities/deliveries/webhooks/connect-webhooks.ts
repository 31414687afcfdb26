import { lookup as lookUpByHost, type LookupAddress, type LookupAllOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { Client } from 'undici';
import { hostOf, mayBeSentTo, type PrivateNetworks } from '../../../domain/notifications/webhook-url.ts';

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

/** As `dns.lookup` is asked: all the addresses of a name. */
export type Lookup = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** Of an answer so much is read, so that whoever writes it is not cut off; what it says is nothing to us. */
const largestAnswerBytes = 64 * 1024;

/** A name, or an address in a URL, that leads where nothing is sent to. */
class NotPublic extends Error {
  override name = 'NotPublic';
}

/**
 * Sends webhooks, signed by the Standard Webhooks scheme. Each message has a connection of its own: where a name leads is
 * looked up by the socket that is then connected, so that nothing can change in between, and a redirect is an answer like
 * any other. Nothing goes through a proxy, whatever the environment says.
 * @param privateNetworks what may be sent to beside public addresses, also without TLS
 * @param answersWithinMilliseconds from the look-up until the answer is read
 */
export function connectWebhooks({
  privateNetworks,
  answersWithinMilliseconds = 15_000,
  lookup = lookUpByHost,
}: {
  privateNetworks: PrivateNetworks;
  answersWithinMilliseconds?: number;
  lookup?: Lookup;
}): Webhooks {
  const connect = async (url: URL, signal: AbortSignal, request: { headers: Record<string, string>; body: string }) => {
    const isRefused = (address: string): boolean => !mayBeSentTo(address, url.protocol, privateNetworks);
    if (isAddress(url) && isRefused(hostOf(url))) throw new NotPublic(hostOf(url));
    const connection = new Client(url.origin, {
      connect: { lookup: guarded(lookup, isRefused), timeout: answersWithinMilliseconds },
    });
    try {
      const path = `${url.pathname}${url.search}`;
      const { statusCode, headers, body } = await connection.request({ method: 'POST', path, signal, ...request });
      await body.dump({ limit: largestAnswerBytes, signal });
      return { status: statusCode, ...(typeof headers.location === 'string' && { location: headers.location }) };
    } finally {
      await connection.destroy();
    }
  };

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
        return await connect(new URL(url), signal, { headers, body });
      } catch (error) {
        throw new Error(whatHappened(error, signal));
      }
    },
  };
}

const isAddress = (url: URL): boolean => /^[\d.]+$|:/.test(hostOf(url));

/** Refuses a name that has an address to which nothing is sent, whatever its other addresses are. */
const guarded =
  (lookup: Lookup, isRefused: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return callback(error ?? new Error('a name without an address'), '');
      if (addresses.some(({ address }) => isRefused(address))) return callback(new NotPublic(hostname), '');
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });

/** By the code of the network's error: its message could hold what was sent to us, or where a name leads. */
function whatHappened(error: unknown, signal: AbortSignal): string {
  if (error instanceof NotPublic) return `${error.message} does not lead to a public address: nothing was sent`;
  if (signal.aborted) return 'no answer in time';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `no answer: ${code}` : 'no answer: the connection broke';
}

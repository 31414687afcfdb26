import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';

/** A webhook as it came. */
interface ReceivedWebhook {
  id: string;
  headers: Record<string, string>;
  body: string;
}

type AnswerTo = (request: IncomingMessage, response: ServerResponse) => unknown;

const takeIt: AnswerTo = (_request, response) => response.writeHead(204).end();

export type WebhookReceiver = Awaited<ReturnType<typeof openReceiver>>;

/**
 * A server of a brand's own, which keeps whatever it is sent; it can go away and come back at the same address.
 * @param look at each webhook as it comes
 */
export async function openReceiver(look: (webhook: ReceivedWebhook) => void = () => {}) {
  const received: ReceivedWebhook[] = [];
  let answer = takeIt;
  let server: Server | undefined;
  let port = 0;

  async function open(): Promise<void> {
    const opened = createServer(async (request, response) => {
      const body = await text(request);
      const headers = request.headers as Record<string, string>;
      const webhook = { id: headers['webhook-id'] ?? '', headers, body };
      received.push(webhook);
      look(webhook);
      answer(request, response);
    });
    await new Promise<void>((resolve, reject) => opened.once('error', reject).listen(port, '127.0.0.1', resolve));
    server = opened;
    port = (opened.address() as AddressInfo).port;
  }
  await open();

  return {
    url: `http://127.0.0.1:${port}/hooks`,
    port,
    received,
    get isOpen() {
      return server !== undefined;
    },
    /** @param how answers from now on; takes everything again when not given */
    answerBy: (how: AnswerTo = takeIt) => void (answer = how),
    open,
    /** Nobody listens any more; what is under way is broken off. */
    async close(): Promise<void> {
      const closing = server;
      server = undefined;
      closing?.closeAllConnections();
      await new Promise<void>((closed) => (closing ? closing.close(() => closed()) : closed()));
    },
  };
}

/** Whether a webhook of the last minutes is signed with a secret, as its receiver finds out by the library of the scheme. */
export function isSignedWith(secret: string, { headers, body }: Pick<ReceivedWebhook, 'headers' | 'body'>): boolean {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}

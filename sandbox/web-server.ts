import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

const graceMilliseconds = 1_000;

/** Serves a Hono app's `fetch` on 127.0.0.1. Port 0 takes a free one. `stop` gives answers under way a second. */
export async function listen(fetch: Parameters<typeof getRequestListener>[0], port: number) {
  const server = createServer(getRequestListener(fetch));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actualPort } = server.address() as AddressInfo;

  async function stop(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve)); // and idle connections with it
    const giveUp = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
    await closed;
    clearTimeout(giveUp);
  }

  return { url: `http://127.0.0.1:${actualPort}`, stop };
}

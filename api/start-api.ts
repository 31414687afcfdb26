import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createApp } from './app.ts';
import type { Dependencies } from './dependencies.ts';
import type { Endpoint } from './endpoint.ts';

export interface RunningApi {
  url: string;
  /** Takes no new connections; answers under way are finished. */
  stop(): Promise<void>;
}

/** How long a client may take to send a request: long enough for a streamed batch. */
const receiveWithinMilliseconds = 30 * 60_000;

/**
 * Serves the API.
 * @param port 0 takes a free one
 * @throws Error when the port is taken
 */
export async function startApi(
  dependencies: Dependencies,
  { port, host = '127.0.0.1', endpoints }: { port: number; host?: string; endpoints?: readonly Endpoint[] },
): Promise<RunningApi> {
  const app = createApp(dependencies, endpoints);
  const server = createServer(
    { requestTimeout: receiveWithinMilliseconds },
    getRequestListener(app.fetch, { overrideGlobalObjects: false }),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: actualPort } = server.address() as AddressInfo;

  async function stop(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await closed;
  }
  return { url: `http://${host}:${actualPort}`, stop };
}

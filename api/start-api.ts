import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { getRequestListener, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import { createApp } from './app.ts';
import type { GivenDependencies } from './http/dependencies.ts';
import { closeWhenAnswered } from './http/close-when-answered.ts';
import { lingerOnClose } from './http/linger-on-close.ts';
import { refuseOnTheWire, refuseUnreadable } from './http/refuse-on-the-wire.ts';
import type { Endpoint } from './http/endpoint.ts';

export interface RunningApi {
  url: string;
  /**
   * Says at once that it is not ready, and goes on answering while balancers learn of it, each answer being the last of
   * its connection. Then takes no new connections, and finishes the answers under way.
   */
  stop(): Promise<void>;
}

/** How long a client may take to send a request: long enough for a streamed batch. */
const receiveWithinMilliseconds = 30 * 60_000;

/**
 * How long a connection without a request is kept, as every answer on it says (`Keep-Alive`): longer than balancers
 * commonly keep theirs, so that it is they who let go.
 */
export const keepAliveMilliseconds = 75_000;

/**
 * Serves the API.
 * @param port 0 takes a free one
 * @param drainMilliseconds how long it goes on answering once it is to stop; not reset by us is then whoever uses a
 * connection within that time, or sends nothing more once it is told that this process is not ready
 * @throws Error when the port is taken
 */
export async function startApi(
  dependencies: Omit<GivenDependencies, 'isStopping'>,
  {
    port,
    host = '127.0.0.1',
    endpoints,
    drainMilliseconds = 0,
  }: { port: number; host?: string; endpoints?: readonly Endpoint[]; drainMilliseconds?: number },
): Promise<RunningApi> {
  let isStopping = false;
  const app = createApp({ ...dependencies, isStopping: () => isStopping }, endpoints);
  const answer = async (request: Request, connection: HttpBindings | Http2Bindings): Promise<Response> => {
    const response = await app.fetch(request, connection);
    if (isStopping) response.headers.set('Connection', 'close');
    return response;
  };
  const server = createServer(
    {
      requestTimeout: receiveWithinMilliseconds,
      keepAliveTimeout: keepAliveMilliseconds,
      requireHostHeader: false, // refused in words of ours
    },
    getRequestListener(answer, { overrideGlobalObjects: false, errorHandler: refuseUnreadable }),
  );
  refuseOnTheWire(server);
  lingerOnClose(server);
  const close = closeWhenAnswered(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: actualPort } = server.address() as AddressInfo;

  async function stop(): Promise<void> {
    isStopping = true;
    dependencies.live.close(); // whoever looks on goes to another process
    await pause(drainMilliseconds);
    await close();
  }
  return { url: `http://${host}:${actualPort}`, stop };
}

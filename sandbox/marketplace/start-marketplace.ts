import { OpenAPIHono } from '@hono/zod-openapi';
import type { HttpBindings } from '@hono/node-server';
import { answerProblem } from '../problems.ts';
import { listen } from '../web-server.ts';
import { createConnector } from './connector.ts';
import { describeConnector } from './contract.ts';
import { createControls } from './controls.ts';
import { openStorage } from './storage/storage.ts';
import { answerNotFound, createStorefront } from './storefront/storefront.ts';

/**
 * Starts a marketplace on 127.0.0.1: the signed connector, the storefront for people, and the sandbox's controls.
 * `secret` is a Standard Webhooks secret (`whsec_…`); port 0 takes a free one. Fails when another process has the folder.
 */
export async function startMarketplace(options: { port: number; dataFolder: string; secret: string }) {
  const storage = await openStorage(options.dataFolder);
  const stopping = new AbortController();
  const app = new OpenAPIHono<{ Bindings: HttpBindings }>();
  app.onError(answerProblem);
  app.notFound(answerNotFound);
  app.route('/', createConnector(storage, options.secret, stopping.signal));
  app.route('/', createControls(storage));
  app.get('/openapi.json', (c) => c.json(describeConnector()));
  app.route('/', createStorefront(storage));
  const server = await listen(app.fetch, options.port).catch(async (error: unknown) => {
    await storage.close();
    throw error;
  });

  async function stop(): Promise<void> {
    stopping.abort();
    await server.stop();
    await storage.close();
  }

  return { url: server.url, stop };
}

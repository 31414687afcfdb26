import { pino } from 'pino';
import { limitsInMemory } from '../../api/access/limits.ts';
import { startApi } from '../../api/start-api.ts';
import { startRig } from './rig.ts';
import { marketplaceSecret } from './sandbox-caller.ts';

export type FullRig = Awaited<ReturnType<typeof startFullRig>>;

// oxlint-disable-next-line no-explicit-any -- a test says what it expects
type Json = any;

/** Everything as in production, on real servers: the rig with an API before it, whose keys are those of the samples. */
export async function startFullRig() {
  const rig = await startRig();
  const { database, runs } = rig;
  const api = await startApi(
    {
      database,
      runs,
      now: () => new Date().toISOString(),
      logger: pino({ level: 'silent' }),
      limits: limitsInMemory({ perKey: 100_000, perAddress: 100_000 }),
      marketplaceSecret,
    },
    { port: 0 },
  );

  return {
    url: api.url,
    ...rig,
    /** @throws Error when the answer is not a success */
    async ask(
      method: string,
      path: string,
      { key, body }: { key?: string; body?: object | string } = {},
    ): Promise<Json> {
      const response = await fetch(api.url + path, {
        method,
        headers: {
          ...(key && { Authorization: `Bearer ${key}` }),
          ...(typeof body === 'object' && { 'Content-Type': 'application/json' }),
        },
        ...(body !== undefined && { body: typeof body === 'object' ? JSON.stringify(body) : body }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
      return JSON.parse(text);
    },
    /** The paths of the links in a seller's letters, the newest first, as the seller finds them in the message box. */
    async linksIn(sellerId: string): Promise<string[]> {
      const page = await rig.sandbox.messageBox(sellerId);
      return [...new Set(page.match(/\/v1\/seller-cases\/[\w-]{43}/g))];
    },
    async stop() {
      await api.stop();
      await rig.stop();
    },
  };
}

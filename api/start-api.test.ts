import { pino } from 'pino';
import { Agent, fetch } from 'undici';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from '@hono/zod-openapi';
import { startApiRig, type ApiRig } from '../test/support/rigs/api-rig.ts';
import { nobodySignsIn } from '../test/support/rigs/nobody-signs-in.ts';
import { withoutWebhooks } from '../test/support/rigs/without-webhooks.ts';
import { marketplaceSecret } from '../test/support/rigs/sandbox.ts';
import { endpoint } from './http/endpoint.ts';
import { limitsInMemory } from './access/limits.ts';
import { startApi } from './start-api.ts';

/** Something that is waited for, and the way to let it happen. */
function signal(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
const held = signal();
const arrived = signal();

const broken = endpoint(
  { name: 'broken', method: 'get', path: '/broken', access: 'everyone', tag: 'Test', summary: 'Fails', answers: {} },
  () => Promise.reject(new Error('the password is 123')),
);
const slow = endpoint(
  {
    name: 'slow',
    method: 'get',
    path: '/slow',
    access: 'everyone',
    tag: 'Test',
    summary: 'Answers late',
    answers: { 200: { description: 'At last', schema: z.object({ at: z.literal('last') }) } },
  },
  async () => {
    arrived.resolve();
    await held.promise;
    return { status: 200, body: { at: 'last' } };
  },
);

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig({ endpoints: [broken, slow] });
});
afterAll(() => rig.stop());

test('what nobody foresaw is answered without showing the inside', async () => {
  const { status, body } = await rig.ask('GET', '/broken');
  expect([status, body.code]).toEqual([500, 'internal']);
  expect(JSON.stringify(body)).not.toContain('password');
});

test('an unused connection is kept for longer than balancers commonly keep theirs, and every answer says so', async () => {
  const { headers } = await rig.ask('GET', '/healthz');
  const [, seconds] = /^timeout=(\d+)$/.exec(headers.get('Keep-Alive') ?? '') ?? [];
  expect(Number(seconds)).toBeGreaterThan(60);
});

test('a stopping server says that it is not ready, and each answer is the last on its connection', async () => {
  const { database, runs, now } = rig;
  const logger = pino({ level: 'silent' });
  const stores = { database, runs, now, logger, limits: limitsInMemory() };
  const dependencies = {
    ...stores,
    marketplaceSecret,
    marketplaces: [],
    marketplaceName: 'Market',
    ...nobodySignsIn,
    ...withoutWebhooks,
  };
  const api = await startApi(dependencies, { port: 0, drainMilliseconds: 5000 });
  const agent = new Agent({ connections: 1 });
  const ask = async (path: string) => {
    const response = await fetch(api.url + path, { dispatcher: agent });
    return { status: response.status, connection: response.headers.get('connection'), body: await response.json() };
  };
  expect(await ask('/readyz')).toMatchObject({ status: 200, connection: 'keep-alive' });
  const stopped = api.stop();
  expect(await ask('/healthz')).toMatchObject({ status: 200, connection: 'close' }); // on the connection that was kept
  expect(await ask('/readyz')).toMatchObject({ status: 503, connection: 'close', body: { process: 'stopping' } });
  await stopped;
  await expect(ask('/healthz')).rejects.toThrow('fetch failed');
});

test('a stopping server takes nobody new, and finishes what it has begun', async () => {
  const answer = rig.ask('GET', '/slow');
  await arrived.promise;
  const stopped = rig.stopServing();
  // On a connection that was kept, one more may be answered first.
  await vi.waitFor(() => expect(rig.ask('GET', '/healthz')).rejects.toThrow('fetch failed'), { timeout: 60_000 });
  held.resolve();
  expect(await answer).toMatchObject({ status: 200, body: { at: 'last' } });
  await stopped;
});

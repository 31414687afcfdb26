import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from '@hono/zod-openapi';
import { startApiRig, type ApiRig } from '../test/support/api-rig.ts';
import { endpoint } from './endpoint.ts';

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

test('a stopping server takes nobody new, and finishes what it has begun', async () => {
  const answer = rig.ask('GET', '/slow');
  await arrived.promise;
  const stopped = rig.stopServing();
  await expect(rig.ask('GET', '/healthz')).rejects.toThrow('fetch failed');
  held.resolve();
  expect(await answer).toMatchObject({ status: 200, body: { at: 'last' } });
  await stopped;
});

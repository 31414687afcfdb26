import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../test/support/api-rig.ts';
import { countRequest, limitsInPostgres } from './limits.ts';
import { Problem } from './problem.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig({ perKey: 3, perAddress: 2 });
});
afterAll(() => rig.stop());

test('a key that asks too often is told when to ask again, and no other key is held up', async () => {
  const ask = (key: string) => rig.ask('GET', '/v1/cases', { key });
  const replies = [
    await ask(rig.keys.staff),
    await ask(rig.keys.staff),
    await ask(rig.keys.staff),
    await ask(rig.keys.staff),
  ];
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  expect(replies[0]!.headers.get('RateLimit')).toMatch(/^"key";r=2;t=\d+$/);
  expect(replies[0]!.headers.get('RateLimit-Policy')).toBe('"key";q=3;w=60');
  expect(Number(replies[3]!.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(replies[3]!.body).toMatchObject({ code: 'too_many_requests' });
  expect((await ask(rig.keys.lead)).status).toBe(200);
});

test('an address that tries keys is stopped, and whoever has one is not', async () => {
  const attempt = (key: string) => rig.ask('GET', '/v1/cases', { key });
  const guess = `jf_${'y'.repeat(43)}`;
  const replies = [await attempt(guess), await attempt(guess), await attempt(guess)];
  expect(replies.map(({ status }) => status)).toEqual([401, 401, 429]);
  expect((await attempt(rig.keys.auditor)).status).toBe(200);
});

test('processes that share a database count together', async () => {
  const first = await limitsInPostgres(rig.url, { perKey: 2 });
  const second = await limitsInPostgres(rig.url, { perKey: 2 });
  try {
    const count = ({ limits }: typeof first) => countRequest(limits.perKey, 'key', 'key-1');
    await count(first);
    await count(second);
    await expect(count(first)).rejects.toThrow(Problem);
    await expect(count(second)).rejects.toThrow(Problem);
  } finally {
    await Promise.all([first.stop(), second.stop()]);
  }
});

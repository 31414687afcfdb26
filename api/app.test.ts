import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../test/support/rigs/api-rig.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

test('what is not there, and a method that is not taken, are problems with a request id', async () => {
  expect(await rig.ask('GET', '/v1/nothing')).toMatchObject({
    status: 404,
    body: { code: 'not_found', requestId: expect.any(String) },
  });
  const wrongMethod = await rig.ask('DELETE', '/v1/cases', { key: rig.keys.staff });
  expect(wrongMethod).toMatchObject({ status: 405, body: { code: 'method_not_allowed' } });
  expect(wrongMethod.headers.get('Allow')).toBe('GET, HEAD');
});

test('a request keeps the id that it came with', async () => {
  const { headers, body } = await rig.ask('GET', '/v1/nothing', { headers: { 'X-Request-Id': 'trace-17' } });
  expect([headers.get('X-Request-Id'), body.requestId]).toEqual(['trace-17', 'trace-17']);
});

test('no cache keeps a case, and no page may frame, show or run an answer', async () => {
  const { headers } = await rig.ask('GET', '/v1/cases', { key: rig.keys.staff });
  expect(headers.get('Cache-Control')).toBe('no-store');
  expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
});

test('who is refused before the body is read is told that the connection ends', async () => {
  const ask = (body: unknown, key: string) => rig.ask('POST', '/v1/cases/none/verdict', { key, body });
  expect((await ask({}, rig.keys.auditor)).headers.get('Connection')).toBe('close');
  expect((await ask({}, rig.keys.brand)).headers.get('Connection')).toBe('keep-alive');
});

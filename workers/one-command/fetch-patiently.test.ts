import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { fetchPatiently } from './fetch-patiently.ts';

const asked: string[] = [];
let unavailable = 0;
const server = createServer(({ method, headers }: IncomingMessage, response) => {
  asked.push([method, headers['idempotency-key']].filter(Boolean).join(' '));
  const status = unavailable > 0 ? 503 : 201;
  unavailable -= 1;
  response.writeHead(status, { 'Content-Type': 'application/problem+json' }).end('{"code":"unavailable"}');
});
let url: string;
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/suspicions`;
});
afterAll(() => void server.close());
afterEach(() => {
  asked.length = 0;
  unavailable = 0;
});

test.each([
  ['POST under a key', { method: 'POST', headers: { 'Idempotency-Key': 'once' } }, 'POST once'],
  ['GET', {}, 'GET'],
])('a %s is sent again while the API is not available', async (_what, init, sent) => {
  unavailable = 1;
  expect((await fetchPatiently(url, init)).status).toBe(201);
  expect(asked).toEqual([sent, sent]);
});

test('what would be done twice is sent once, and its refusal is told in words', async () => {
  unavailable = 1;
  await expect(fetchPatiently(url, { method: 'POST' })).rejects.toThrow(
    `The samples could not be made: POST ${url} gave 503 {"code":"unavailable"}`,
  );
  expect(asked).toEqual(['POST']);
});

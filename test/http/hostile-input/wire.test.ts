import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../support/rigs/api-rig.ts';

let rig: ApiRig;
beforeAll(async () => void (rig = await startApiRig()));
afterAll(() => rig.stop());

/** What is answered to a request that is written byte by byte; a client library would complete it. */
async function write(head: string[], body = ''): Promise<string> {
  const { hostname, port } = new URL(rig.apiUrl);
  const socket = connect(Number(port), hostname);
  const always = [`Host: ${hostname}:${port}`, `Authorization: Bearer ${rig.keys.detector}`, 'Connection: close'];
  socket.write([...head, ...always, '', body].join('\r\n'));
  return Buffer.concat(await socket.toArray()).toString();
}
const suspicion = {
  ...{ marketplaceId: 'harbour', listingId: 'l-chunked', sellerId: 's-1', brand: 'brand-1', title: 'Watch' },
  score: '0.5',
};
const post = ['POST /v1/suspicions HTTP/1.1', 'Content-Type: application/json'];

test('a request without any body is told that it is missing', async () => {
  const reply = await write(post);
  expect(reply).toMatch(/^HTTP\/1\.1 400 /);
  expect(reply).toContain('the body is missing');
});

test('a body that comes in chunks is taken, and one without an end is bounded', async () => {
  const chunk = (content: string) => `${Buffer.byteLength(content).toString(16)}\r\n${content}\r\n`;
  const chunked = [...post, 'Transfer-Encoding: chunked'];
  const content = JSON.stringify(suspicion);
  const whole = chunk(content.slice(0, 20)) + chunk(content.slice(20)) + chunk('');
  expect(await write(chunked, whole)).toMatch(/^HTTP\/1\.1 201 /);
  expect(await write(chunked, chunk('x'.repeat(600_000)).repeat(2) + chunk(''))).toMatch(/^HTTP\/1\.1 413 /);
});

test('whoever is answered before the body has come is not reset while it is still sent', async () => {
  const { hostname, port } = new URL(rig.apiUrl);
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
  const bytes = 5_000_000;
  socket.write(
    [...post, `Host: ${hostname}`, 'Authorization: Bearer jf_guessed_it', `Content-Length: ${bytes}`, '', ''].join(
      '\r\n',
    ),
  );
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 401 [\s\S]+connection: close/i);
  const sent = new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.end(Buffer.alloc(bytes, ' '), resolve);
  });
  await sent;
  await once(socket.resume(), 'close');
  expect(socket.errored).toBeNull();
});

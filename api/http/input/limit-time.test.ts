import { connect } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createServer } from 'node:http';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestId } from 'hono/request-id';
import { answerProblem, asProblem } from '../problem.ts';
import { receive } from './limit-body.ts';
import { limitTime } from './limit-time.ts';

const answerWithin = 300;
const receiveWithin = 1000;
const body = { mediaTypes: ['*/*'], bytesAtMost: 1000 };

const app = new Hono()
  .use(requestId(), ...limitTime(body, answerWithin), receive(body.bytesAtMost, receiveWithin))
  .post('/', async (context) => context.text(await context.req.text()))
  .post('/never', () => new Promise<Response>(() => {}));
app.onError((error, context) => answerProblem(context, asProblem(error)));

const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as { port: number }).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Sends the parts of a body, each so long after the one before it; gives what was answered. */
async function send(path: string, parts: string[], pauseMilliseconds: number, framing: 'length' | 'chunks') {
  const socket = connect(port, '127.0.0.1');
  const length = parts.join('').length;
  const header = framing === 'length' ? `Content-Length: ${length}` : 'Transfer-Encoding: chunked';
  socket.write(`POST ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${header}\r\n\r\n`);
  const sending = setInterval(() => {
    const part = parts.shift();
    if (part !== undefined) socket.write(framing === 'length' ? part : `${part.length}\r\n${part}\r\n`);
    else if (framing === 'chunks') socket.write('0\r\n\r\n');
    if (part === undefined) clearInterval(sending);
  }, pauseMilliseconds);
  const answer = Buffer.concat(await socket.toArray()).toString();
  clearInterval(sending);
  return answer;
}

test.each(['length', 'chunks'] as const)('what a client takes to send is not counted as ours (%s)', async (framing) => {
  const answer = await send('/', ['a', 'b', 'c', 'd'], 150, framing);
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(answer).toContain('abcd');
});

test.each(['length', 'chunks'] as const)(
  'who sends too slowly is told so, and no alarm rings (%s)',
  async (framing) => {
    const answer = await send(
      '/',
      Array.from({ length: 9 }, () => 'x'),
      400,
      framing,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('"code":"too_slow"');
  },
);

test('who has sent all and gets no answer in time is told to come again', async () => {
  expect(await send('/never', ['a'], 10, 'length')).toMatch(/^HTTP\/1\.1 503 [^]*retry-after: 5/i);
});

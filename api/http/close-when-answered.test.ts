import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { closeWhenAnswered } from './close-when-answered.ts';

test('a server that closes waits for answers, and for no connection on which nothing is asked', async () => {
  const server = createServer({ keepAliveTimeout: 600_000, headersTimeout: 600_000, requestTimeout: 600_000 });
  const close = closeWhenAnswered(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const open = async () => {
    const accepted = once(server, 'connection');
    const socket = connect(port, '127.0.0.1').setEncoding('utf8');
    await accepted;
    return socket;
  };

  const silent = await open();
  const silentEnds = once(silent, 'close');
  const asking = await open();
  const asked = once(server, 'request');
  asking.write('GET /events HTTP/1.1\r\nHost: here\r\n\r\n');
  const [, answer] = (await asked) as [unknown, ServerResponse];
  answer.write('begun before, ');
  let came = '';
  asking.on('data', (some: string) => (came += some));

  let isClosed = false;
  const closed = close().then(() => (isClosed = true));
  await silentEnds;
  expect(isClosed).toBe(false);
  answer.end('and ended after.');
  await closed;
  await once(asking, 'close');
  expect(came).toMatch(/begun before, [^]*and ended after\./);
});

import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { openReceiver } from '../test/support/webhook-receiver.ts';
import { guardedFetch } from './guarded-fetch.ts';

const thisMachine = ['127.0.0.0/8'];
const get = { method: 'GET', headers: { accept: 'application/json' } };

async function receiver() {
  const opened = await openReceiver();
  onTestFinished(() => opened.close());
  return opened;
}

test('what is asked comes as it was sent, and the answer as it was given', async () => {
  const { url, received, answerBy } = await receiver();
  answerBy((_request, response) =>
    response.writeHead(400, { 'content-type': 'application/json', 'x-many': ['a', 'b'] }).end('{"error":"no"}'),
  );
  const body = new URLSearchParams({ code: 'c 1' });
  const answer = await guardedFetch(thisMachine)(`${url}?of=a`, { ...get, method: 'POST', body });
  expect([answer.status, answer.headers.get('x-many'), await answer.json()]).toEqual([400, 'a, b', { error: 'no' }]);
  expect(received[0]).toMatchObject({ body: 'code=c+1', headers: { accept: 'application/json' } });
});

test('an address that is not public is not asked, by whatever name', async () => {
  const { port, received } = await receiver();
  for (const host of ['127.0.0.1', 'localhost', '[::1]'])
    for (const protocol of ['http', 'https'])
      await expect(guardedFetch([])(`${protocol}://${host}:${port}/`, get), host).rejects.toThrow(/./);
  expect(received).toEqual([]);
});

test('a redirect is an answer: nobody goes where it leads', async () => {
  const { url, received, answerBy } = await receiver();
  answerBy((_request, response) => response.writeHead(302, { location: '/elsewhere' }).end());
  expect((await guardedFetch(thisMachine)(url, get)).status).toBe(302);
  expect(received).toHaveLength(1);
});

test('an answer without end is not read to its end, and one that is compressed stays small', async () => {
  const { url, answerBy } = await receiver();
  answerBy((_request, response) => {
    const more = (): void => {
      while (!response.destroyed && response.write('x'.repeat(64 * 1024)));
    };
    response.on('drain', more).on('error', () => {});
    more();
  });
  await expect(guardedFetch(thisMachine)(url, get)).rejects.toThrow('the answer is too long');
  const bomb = gzipSync('x'.repeat(10_000_000));
  answerBy((_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
  const answer = await guardedFetch(thisMachine)(url, get);
  expect((await answer.arrayBuffer()).byteLength).toBe(bomb.length);
});
